import { isSuccess } from '../is-success.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** What was subscribed to or published ends nobody knows when. */
export const missingExpires = mandatoryHeaderRule({
  id: 'missing-expires',
  name: 'Expires',
  messageId: 'missing-expires.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 6665', section: '3.1.1' },
  about: { kind: 'response', methods: ['SUBSCRIBE', 'PUBLISH'] },
  isNeeded: isSuccess,
  draft: () => ({ value: '3600', isKnown: false }),
});
