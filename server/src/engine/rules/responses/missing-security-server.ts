import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A demand for a security agreement without the offer that begins it. */
export const missingSecurityServer = mandatoryHeaderRule({
  id: 'missing-security-server',
  name: 'Security-Server',
  messageId: 'missing-security-server.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3329', section: '2.3.1' },
  about: { kind: 'response', statuses: [494] },
  draft: () => ({ value: 'tls;q=0.1', isKnown: false }),
});
