import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A refusal of an Info Package that does not say which ones would do. */
export const missingRecvInfo = mandatoryHeaderRule({
  id: 'missing-recv-info',
  name: 'Recv-Info',
  messageId: 'missing-recv-info.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 6086', section: '4.2.2' },
  about: { kind: 'response', statuses: [469] },
  draft: () => ({ value: 'trickle-ice', isKnown: false }),
});
