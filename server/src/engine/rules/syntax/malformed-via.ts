import { malformedHeaderRule } from './malformed-header-rule.ts';

/** What cannot be read in a Via. */
export const malformedVia = malformedHeaderRule({
  id: 'malformed-via',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.42' },
  headers: ['via'],
  messageId: 'malformed-via.malformed',
});
