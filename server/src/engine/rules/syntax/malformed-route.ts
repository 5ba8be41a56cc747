import { malformedHeaderRule } from './malformed-header-rule.ts';

/** What cannot be read in a Route, Record-Route, Path or Service-Route. */
export const malformedRoute = malformedHeaderRule({
  id: 'malformed-route',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.34' },
  headers: ['route', 'record-route', 'path', 'service-route'],
  messageId: 'malformed-route.malformed',
});
