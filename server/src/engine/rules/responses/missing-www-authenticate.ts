import { calleeHost } from '../fixes/drafted-parts.ts';
import { madeToken } from '../fixes/made-token.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A demand for credentials that does not say which ones. */
export const missingWwwAuthenticate = mandatoryHeaderRule({
  id: 'missing-www-authenticate',
  name: 'WWW-Authenticate',
  messageId: 'missing-www-authenticate.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '21.4.2' },
  about: { kind: 'response', statuses: [401] },
  draft: (seen) => ({
    value: `Digest realm="${calleeHost(seen)}", nonce="${madeToken(seen, 'nonce')}", algorithm=MD5, qop="auth"`,
    isKnown: false,
  }),
});
