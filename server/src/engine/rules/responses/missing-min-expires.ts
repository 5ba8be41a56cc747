import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A refusal of an expiry that does not say which one would do. */
export const missingMinExpires = mandatoryHeaderRule({
  id: 'missing-min-expires',
  name: 'Min-Expires',
  messageId: 'missing-min-expires.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '10.3' },
  about: { kind: 'response', statuses: [423] },
  draft: () => ({ value: '60', isKnown: false }),
});
