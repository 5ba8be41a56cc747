import { malformedHeaderRule } from './malformed-header-rule.ts';

/** What cannot be read in a To. */
export const malformedTo = malformedHeaderRule({
  id: 'malformed-to',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.39' },
  headers: ['to'],
  messageId: 'malformed-to.malformed',
});
