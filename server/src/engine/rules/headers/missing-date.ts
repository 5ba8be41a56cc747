import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A signed identity without the time at which it was signed, which is part of what is signed. */
export const missingDate = mandatoryHeaderRule({
  id: 'missing-date',
  name: 'Date',
  messageId: 'missing-date.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 8224', section: '6.1' },
  about: { kind: 'request' },
  isNeeded: (seen) => seen.has('identity'),
  draft: () => ({ value: 'Thu, 01 Jan 2026 00:00:00 GMT', isKnown: false }),
});
