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
  'finding.response-without-request.other-branch':
    'This {status} has the branch {branch}, which no request has; the request that waits for it has {other}. Its sender drops what it cannot match: the Via is to be given back as it came.',
  'finding.response-without-request.unseen':
    'The {method} that this {status} answers is not in the trace, although earlier requests of the same sender are: it went another way, was lost by the capture, or was never sent. Who sent none drops the response.',
  'finding.ack-wrong-branch.refusal':
    'This ACK has the branch {branch}, but the INVITE that got {status} has {other}: the server finds no transaction for it, and goes on sending its {status}.',
  'finding.ack-wrong-branch.answer':
    'This ACK to a {status} has the branch of its INVITE ({branch}): it is a new transaction with a branch of its own. A proxy may take it for the ACK to a refusal and keep it.',
  'finding.retransmission-storm.request':
    'This {method} was sent at least {times} times in {seconds} s, where Timer {timer} allows {allowed}: the client repeats too fast or without end. Look for a loop of the network, or a wrong T1.',
  'finding.retransmission-storm.flat':
    'This INVITE was sent at least {times} times in {seconds} s, where Timer A allows {allowed}: it doubles to the end, but the client stopped doubling at 4 s, as for other requests.',
  'finding.retransmission-storm.response':
    'This {status} was sent at least {times} times in {seconds} s, where the timers allow {allowed}: the server repeats too fast or without end. Look for a loop of the network, or a wrong T1.',
  'finding.glare.crossed':
    'This {method} crosses the {other} of the other side, which has no answer yet: each refuses with 491. Then whoever began the call waits 2.1 to 4 s before the next try, the other side 0 to 2 s.',
  'finding.glare.not-refused':
    'This {method} came while the {other} of the other side had no answer yet, and got {status} instead of 491: the two sides may now hold different views of the session.',
  'finding.glare.too-soon':
    'This {method} comes {seconds} s after the 491, from the side that began the call: it is to wait 2.1 to 4 s, so that the two do not cross again.',
  'finding.stale-nonce.old-again':
    'The {status} gave a new nonce, but this {method} has the old one again: what was refused once is refused again.',
  'finding.stale-nonce.at-once':
    'This {status} calls a nonce stale that was given out {seconds} s before it was used, and with which nobody got in: servers of a pool do not know each other’s nonces, or a nonce holds too short a time.',
  'finding.stale-nonce.not-said':
    'This {status} refuses a nonce that was good before, without stale=true, although the credentials of the {method} are right with the next one: some clients take that for a wrong password and stop.',
  'finding.refresh-missed.registration':
    'This binding was granted for {seconds} s, and no REGISTER renewed it, although the client went on sending: since then calls do not reach it.',
  'finding.refresh-missed.registration-late':
    'This binding was granted for {seconds} s, and the next REGISTER came {late} s after it had run out: in between calls did not reach the client.',
  'finding.refresh-missed.subscription':
    'This subscription was granted for {seconds} s, and no SUBSCRIBE renewed it, although the subscriber went on sending: no NOTIFY comes any more.',
  'finding.refresh-missed.subscription-timeout':
    'This subscription was granted for {seconds} s, and ran out because no SUBSCRIBE renewed it: the notifier ended it with reason=timeout.',
  'finding.refresh-missed.session':
    'This session runs for {seconds} s, and neither re-INVITE nor UPDATE refreshed it, although the side that has to went on sending: the other side or a proxy ends the call.',
  'finding.refresh-missed.session-ended':
    'This session was to be refreshed within {seconds} s; nobody did, and BYE ended it after {after} s: the refresh was not sent, or did not arrive.',
  'label.earlier-request': 'The {method} before it',
  'label.earlier-answer': 'The {status} before it',
  'label.last-sending': 'The last time that it was sent',
  'label.came-instead': 'The {method} that shows it',
} as const;
