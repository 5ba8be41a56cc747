import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A refusal of an extension that does not name it. */
export const missingUnsupported = mandatoryHeaderRule({
  id: 'missing-unsupported',
  name: 'Unsupported',
  messageId: 'missing-unsupported.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '21.4.15' },
  about: { kind: 'response', statuses: [420] },
  draft: () => ({ value: '100rel', isKnown: false }),
});
