import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A refusal of an event package that does not say which ones would do. */
export const missingAllowEvents = mandatoryHeaderRule({
  id: 'missing-allow-events',
  name: 'Allow-Events',
  messageId: 'missing-allow-events.missing',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 6665', section: '8.3.2' },
  about: { kind: 'response', statuses: [489] },
  severityOf: ({ method }) => (method === 'PUBLISH' ? 'warning' : 'information'),
  draft: () => ({ value: 'presence', isKnown: false }),
});
