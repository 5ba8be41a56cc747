import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A refusal of a location that does not say what is wrong with it. */
export const missingGeolocationError = mandatoryHeaderRule({
  id: 'missing-geolocation-error',
  name: 'Geolocation-Error',
  messageId: 'missing-geolocation-error.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 6442', section: '4.3' },
  about: { kind: 'response', statuses: [424] },
  draft: () => ({ value: '100 ;code="Cannot Process Location"', isKnown: false }),
});
