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
} as const satisfies Readonly<Record<string, readonly string[]>>;
