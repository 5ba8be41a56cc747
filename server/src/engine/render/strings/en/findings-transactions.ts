/** The sentences of the findings about requests and what came of them: `finding.<message id>`. */
export const transactionsFindings = {
  'finding.request-unanswered.timer':
    'No answer to this {method} came before Timer {timer} ran out ({seconds} s): check that the next hop is reached and that its answers find the way back.',
  'finding.request-unanswered.repeated':
    'No answer to this {method} is seen, which was sent {times} times in {seconds} s; the trace ends before its timer does.',
} as const;
