import { calleeHost } from '../fixes/drafted-parts.ts';
import { madeToken } from '../fixes/made-token.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A proxy that demands credentials and does not say which ones. */
export const missingProxyAuthenticate = mandatoryHeaderRule({
  id: 'missing-proxy-authenticate',
  name: 'Proxy-Authenticate',
  messageId: 'missing-proxy-authenticate.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '21.4.8' },
  about: { kind: 'response', statuses: [407] },
  draft: (seen) => ({
    value: `Digest realm="${calleeHost(seen)}", nonce="${madeToken(seen, 'nonce')}", algorithm=MD5, qop="auth"`,
    isKnown: false,
  }),
});
