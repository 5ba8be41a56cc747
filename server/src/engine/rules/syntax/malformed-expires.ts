import { malformedNumberRule } from './malformed-number-rule.ts';

/** An Expires that is no number of seconds. */
export const malformedExpires = malformedNumberRule({
  id: 'malformed-expires',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.19' },
  headers: ['expires'],
  malformed: 'malformed-expires.malformed',
  tooLarge: 'malformed-expires.too-large',
});
