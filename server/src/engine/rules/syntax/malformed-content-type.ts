import { malformedHeaderRule } from './malformed-header-rule.ts';

/** What cannot be read in a Content-Type. */
export const malformedContentType = malformedHeaderRule({
  id: 'malformed-content-type',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.15' },
  headers: ['content-type'],
  messageId: 'malformed-content-type.malformed',
});
