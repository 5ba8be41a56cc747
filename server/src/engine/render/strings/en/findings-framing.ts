/** The sentences of the findings about where messages begin and end, and their first lines: `finding.<message id>`. */
export const framingFindings = {
  'finding.control-character.found':
    'A control character ({code}) stands in this header: some stacks end the value here, others refuse the message. Remove it.',
} as const;
