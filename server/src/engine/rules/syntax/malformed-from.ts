import { malformedHeaderRule } from './malformed-header-rule.ts';

/** What cannot be read in a From. */
export const malformedFrom = malformedHeaderRule({
  id: 'malformed-from',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.20' },
  headers: ['from'],
  messageId: 'malformed-from.malformed',
});
