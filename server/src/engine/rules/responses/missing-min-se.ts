import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A refusal of a session interval that does not say which one would do. */
export const missingMinSe = mandatoryHeaderRule({
  id: 'missing-min-se',
  name: 'Min-SE',
  messageId: 'missing-min-se.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 4028', section: '6' },
  about: { kind: 'response', statuses: [422] },
  draft: () => ({ value: '90', isKnown: false }),
});
