import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A refusal of a body that says neither which types nor which encodings or languages would do. */
export const missingAccept = mandatoryHeaderRule({
  id: 'missing-accept',
  name: 'Accept',
  messageId: 'missing-accept.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '21.4.13' },
  about: { kind: 'response', statuses: [415] },
  isNeeded: (seen) => !seen.has('accept-encoding') && !seen.has('accept-language'),
  draft: () => ({ value: 'application/sdp', isKnown: false }),
});
