/** What of a message stands first, as the examples of RFC 3261 §24 have it. */
const first: readonly string[] = [
  'via',
  'max-forwards',
  'record-route',
  'route',
  'from',
  'to',
  'call-id',
  'cseq',
  'contact',
  'expires',
];

/** What stands last, right above the body that it describes. */
const last: readonly string[] = ['content-type', 'content-length'];

/**
 * Returns the place of a header field among those of a message, by its full name in lower case: a lower number stands before a higher
 * one. All that have no usual place share one number, between the first and the last.
 */
export function headerRank(name: string): number {
  const place = first.indexOf(name);
  return place !== -1 ? place : first.length + 1 + last.indexOf(name);
}
