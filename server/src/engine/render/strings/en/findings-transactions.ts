/** The sentences of the findings about requests and what came of them: `finding.<message id>`. */
export const transactionsFindings = {
  'finding.request-unanswered.timer':
    'No answer to this {method} came before Timer {timer} ran out ({seconds} s): check that the next hop is reached and that its answers find the way back.',
  'finding.request-unanswered.repeated':
    'No answer to this {method} is seen, which was sent {times} times in {seconds} s; the trace ends before its timer does.',
  'finding.missing-ack.repeated':
    'Nobody acknowledged this {status}, which was sent {times} times in {seconds} s: the ACK did not arrive, or was never sent. Check Contact and Record-Route, which say where it goes.',
  'finding.missing-ack.silent':
    'Nobody acknowledged this {status}, although {seconds} s of what the caller sent later are in the trace: check Contact and Record-Route, which say where the ACK goes.',
  'finding.ack-cseq-mismatch.number':
    'The ACK has the number {written}, but the INVITE that it acknowledges has {right}: the callee drops it and goes on sending its answer.',
  'finding.cseq-not-increasing.number':
    'CSeq {number} of this {method} is not higher than {before}, which the {beforeMethod} before it in this dialog had: the peer answers 500 or takes it for an old one.',
  'finding.bye-without-dialog.no-tag':
    'This BYE has no To tag, so it belongs to no dialog: the peer answers 481 and the call goes on. Take the tag of the answer to the INVITE.',
  'finding.bye-without-dialog.other-tags':
    'The tags of this BYE are those of no dialog of this call: the peer answers 481 and the call goes on.',
  'finding.forked-answers.another':
    'A second callee answered the same INVITE with {status}: each answer is acknowledged, and all calls but one are ended with BYE.',
  'finding.cancel-after-final.late':
    'This CANCEL came after the final response ({status}) and changes nothing; the two may have crossed. An answered call is ended with BYE.',
  'finding.authentication-loop.refused':
    '{count} challenges of “{realm}”, and the credentials of this {method} were refused again: user name or password do not fit, or the digest was made for another realm, URI or nonce.',
  'finding.authentication-loop.unanswered':
    '{count} challenges of “{realm}”, and this {method} came without credentials again: the client has none for this realm, or does not know the scheme.',
  'finding.missing-prack.repeated':
    'This {status} asks for a PRACK, and was sent {times} times without one: the caller does not answer RSeq, or its PRACK does not arrive.',
  'finding.missing-prack.silent':
    'This {status} asks for a PRACK, and none came in the {seconds} s of what the caller sent later: the callee gives the call up.',
  'finding.duplicate-branch.again':
    'The branch {branch} of this {method} is that of an earlier request of this call: proxies and servers take the two for one. Each new request has a new branch.',
  'finding.register-shortened.granted':
    'The registrar grants {granted} s instead of {asked} s: the client has to register again before that, or is not reached any more.',
  'label.earlier-request': 'The {method} before it',
  'label.earlier-answer': 'The {status} before it',
} as const;
