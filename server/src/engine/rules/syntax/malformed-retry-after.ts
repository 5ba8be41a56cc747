import { malformedNumberRule } from './malformed-number-rule.ts';

/** A Retry-After that is no number of seconds. */
export const malformedRetryAfter = malformedNumberRule({
  id: 'malformed-retry-after',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.33' },
  headers: ['retry-after'],
  malformed: 'malformed-retry-after.malformed',
  tooLarge: 'malformed-retry-after.too-large',
});
