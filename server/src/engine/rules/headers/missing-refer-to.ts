import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A transfer to nowhere. */
export const missingReferTo = mandatoryHeaderRule({
  id: 'missing-refer-to',
  name: 'Refer-To',
  messageId: 'missing-refer-to.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3515', section: '2.4.1' },
  about: { kind: 'request', methods: ['REFER'] },
  draft: () => ({ value: '<sip:carol@example.com>', isKnown: false }),
});
