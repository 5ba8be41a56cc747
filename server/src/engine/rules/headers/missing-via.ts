import { madeToken } from '../fixes/made-token.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';
import { ownPlace } from '../fixes/drafted-parts.ts';

/** Nobody knows where the response to this goes, or which request it answers. */
export const missingVia = mandatoryHeaderRule({
  id: 'missing-via',
  name: 'Via',
  messageId: 'missing-via.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.7' },
  about: {},
  draft: (seen) => ({
    value: `SIP/2.0/${seen.carrier === 'stream' ? 'TCP' : 'UDP'} ${ownPlace(seen)};branch=z9hG4bK${madeToken(seen, 'via')}`,
    isKnown: false,
  }),
});
