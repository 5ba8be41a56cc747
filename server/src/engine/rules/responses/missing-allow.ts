import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A refusal of a method that does not say which ones would do. */
export const missingAllow = mandatoryHeaderRule({
  id: 'missing-allow',
  name: 'Allow',
  messageId: 'missing-allow.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '21.4.6' },
  about: { kind: 'response', statuses: [405] },
  draft: (seen) => {
    const others = ['INVITE', 'ACK', 'CANCEL', 'OPTIONS', 'BYE'].filter((method) => method !== seen.method);
    return { value: others.join(', '), isKnown: false };
  },
});
