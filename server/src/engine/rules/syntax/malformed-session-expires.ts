import { malformedNumberRule } from './malformed-number-rule.ts';

/** A Session-Expires or Min-SE that is no number of seconds. */
export const malformedSessionExpires = malformedNumberRule({
  id: 'malformed-session-expires',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 4028', section: '4' },
  headers: ['session-expires', 'min-se'],
  malformed: 'malformed-session-expires.malformed',
  tooLarge: 'malformed-session-expires.too-large',
});
