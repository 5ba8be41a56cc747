import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A demand for an extension that does not name it. */
export const missingRequire = mandatoryHeaderRule({
  id: 'missing-require',
  name: 'Require',
  messageId: 'missing-require.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '21.4.16' },
  about: { kind: 'response', statuses: [421] },
  draft: () => ({ value: '100rel', isKnown: false }),
});
