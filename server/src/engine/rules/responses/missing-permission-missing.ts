import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A refusal for want of consent that does not say whose. */
export const missingPermissionMissing = mandatoryHeaderRule({
  id: 'missing-permission-missing',
  name: 'Permission-Missing',
  messageId: 'missing-permission-missing.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'should',
  reference: { rfc: 'RFC 5360', section: '5.9.2' },
  about: { kind: 'response', statuses: [470] },
  draft: () => ({ value: '<sip:carol@example.com>', isKnown: false }),
});
