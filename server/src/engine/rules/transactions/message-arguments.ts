/** The sentences of the rules about requests and what came of them, with the names of their arguments. */
export const transactionsArguments = {
  /** `timer` is its letter in RFC 3261, `seconds` when it fires. */
  'request-unanswered.timer': ['method', 'timer', 'seconds'],
  /** Sent `times` in all within `seconds`, when the trace ends. */
  'request-unanswered.repeated': ['method', 'times', 'seconds'],
  /** The response was sent `times` in all within `seconds`. */
  'missing-ack.repeated': ['status', 'times', 'seconds'],
  /** `seconds` of the caller's later traffic, at least, are in the trace. */
  'missing-ack.silent': ['status', 'seconds'],
  /** The number of the ACK, and that of the INVITE. */
  'ack-cseq-mismatch.number': ['written', 'right'],
  /** The number of this request, and that of the one before and its method. */
  'cseq-not-increasing.number': ['method', 'number', 'before', 'beforeMethod'],
  'bye-without-dialog.no-tag': [],
  'bye-without-dialog.other-tags': [],
  'forked-answers.another': ['status'],
  /** `status` of the final response that came before. */
  'cancel-after-final.late': ['status'],
  /** The last of `count` challenges of a realm, to a request that carried credentials. */
  'authentication-loop.refused': ['status', 'count', 'realm', 'method'],
  /** The same to a request that carried none. */
  'authentication-loop.unanswered': ['status', 'count', 'realm', 'method'],
  'missing-prack.repeated': ['status', 'times'],
  'missing-prack.silent': ['status', 'seconds'],
  'duplicate-branch.again': ['branch', 'method'],
  /** In seconds. */
  'register-shortened.granted': ['asked', 'granted'],
  /** The branch of the response, and that of the request that it would answer. */
  'response-without-request.other-branch': ['status', 'branch', 'other'],
  'response-without-request.unseen': ['status', 'method'],
  /** The branch of the ACK, and that of the INVITE that got `status`. */
  'ack-wrong-branch.refusal': ['branch', 'other', 'status'],
  'ack-wrong-branch.answer': ['branch', 'status'],
  /** Sent `times` and more in all within `seconds`, in which the timer (its letter in RFC 3261) lets it be sent `allowed` times in all. */
  'retransmission-storm.request': ['method', 'timer', 'times', 'seconds', 'allowed'],
  'retransmission-storm.flat': ['times', 'seconds', 'allowed'],
  'retransmission-storm.response': ['status', 'times', 'seconds', 'allowed'],
  /** `other` is the method of the request that waits for its answer. */
  'glare.crossed': ['method', 'other'],
  'glare.not-refused': ['method', 'other', 'status'],
  /** `seconds` after the 491. */
  'glare.too-soon': ['method', 'seconds'],
  /** `status` of the challenge that gave another nonce. */
  'stale-nonce.old-again': ['method', 'status'],
  /** The nonce was given out `seconds` before it was used. */
  'stale-nonce.at-once': ['status', 'seconds'],
  'stale-nonce.not-said': ['status', 'method'],
  /** For how many `seconds` it was granted, in all of these. */
  'refresh-missed.registration': ['seconds'],
  /** It came `late` seconds after the end. */
  'refresh-missed.registration-late': ['seconds', 'late'],
  'refresh-missed.subscription': ['seconds'],
  'refresh-missed.subscription-timeout': ['seconds'],
  'refresh-missed.session': ['seconds'],
  /** The BYE came `after` so many seconds. */
  'refresh-missed.session-ended': ['seconds', 'after'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
