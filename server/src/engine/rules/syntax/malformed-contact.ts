import { malformedHeaderRule } from './malformed-header-rule.ts';

/** What cannot be read in a Contact. */
export const malformedContact = malformedHeaderRule({
  id: 'malformed-contact',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.10' },
  headers: ['contact'],
  messageId: 'malformed-contact.malformed',
});
