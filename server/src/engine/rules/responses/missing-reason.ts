import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A branch ended, and nobody is told why. */
export const missingReason = mandatoryHeaderRule({
  id: 'missing-reason',
  name: 'Reason',
  messageId: 'missing-reason.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 6228', section: '5' },
  about: { kind: 'response', statuses: [199] },
  draft: () => ({ value: 'SIP;cause=486;text="Busy Here"', isKnown: false }),
});
