import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A refusal of an alert that does not say what is wrong with it. */
export const missingAlertmsgError = mandatoryHeaderRule({
  id: 'missing-alertmsg-error',
  name: 'AlertMsg-Error',
  messageId: 'missing-alertmsg-error.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 8876', section: '5.1' },
  about: { kind: 'response', statuses: [425] },
  draft: () => ({ value: '100 ;code="Cannot process the alert payload"', isKnown: false }),
});
