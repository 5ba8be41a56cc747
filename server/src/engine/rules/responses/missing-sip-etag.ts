import { isSuccess } from '../is-success.ts';
import { madeToken } from '../fixes/made-token.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** What was published has no name under which it could be refreshed. */
export const missingSipEtag = mandatoryHeaderRule({
  id: 'missing-sip-etag',
  name: 'SIP-ETag',
  messageId: 'missing-sip-etag.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3903', section: '6' },
  about: { kind: 'response', methods: ['PUBLISH'] },
  isNeeded: isSuccess,
  draft: (seen) => ({ value: madeToken(seen, 'entity-tag'), isKnown: false }),
});
