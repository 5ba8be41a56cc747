/** The sentences of the findings about which header fields have to be there, and how often: `finding.<message id>`. */
export const headersFindings = {
  'finding.missing-max-forwards.missing':
    'This {method} has no Max-Forwards: if it is routed in a circle, nothing stops it. Add “Max-Forwards: 70”.',
} as const;
