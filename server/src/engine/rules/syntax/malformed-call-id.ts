import { malformedHeaderRule } from './malformed-header-rule.ts';

/** What cannot be read in a Call-ID. */
export const malformedCallId = malformedHeaderRule({
  id: 'malformed-call-id',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.8' },
  headers: ['call-id'],
  messageId: 'malformed-call-id.malformed',
});
