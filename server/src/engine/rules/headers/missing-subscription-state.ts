import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A notification that does not say whether its subscription goes on. */
export const missingSubscriptionState = mandatoryHeaderRule({
  id: 'missing-subscription-state',
  name: 'Subscription-State',
  messageId: 'missing-subscription-state.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 6665', section: '4.1.3' },
  about: { kind: 'request', methods: ['NOTIFY'] },
  draft: () => ({ value: 'active;expires=3600', isKnown: false }),
});
