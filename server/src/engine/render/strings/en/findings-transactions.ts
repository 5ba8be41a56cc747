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
  'label.earlier-request': 'The {method} before it',
  'label.earlier-answer': 'The {status} before it',
} as const;
