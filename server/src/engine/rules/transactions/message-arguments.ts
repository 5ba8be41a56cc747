/** The sentences of the rules about requests and what came of them, with the names of their arguments. */
export const transactionsArguments = {
  /** `timer` is its letter in RFC 3261, `seconds` when it fires. */
  'request-unanswered.timer': ['method', 'timer', 'seconds'],
  /** Sent `times` in all within `seconds`, when the trace ends. */
  'request-unanswered.repeated': ['method', 'times', 'seconds'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
