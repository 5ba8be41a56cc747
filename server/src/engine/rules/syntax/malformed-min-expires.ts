import { malformedNumberRule } from './malformed-number-rule.ts';

/** A Min-Expires that is no number of seconds. */
export const malformedMinExpires = malformedNumberRule({
  id: 'malformed-min-expires',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.23' },
  headers: ['min-expires'],
  malformed: 'malformed-min-expires.malformed',
  tooLarge: 'malformed-min-expires.too-large',
});
