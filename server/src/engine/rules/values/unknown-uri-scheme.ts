import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A Request-URI of a kind that SIP servers do not route: most answer 416. */
export const unknownUriScheme: MessageRule = Object.freeze({
  id: 'unknown-uri-scheme',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '8.2.2.1' },
  about: { kind: 'request' },
  check,
} as const satisfies MessageRule);

/** What requests are sent to: RFC 3261, RFC 3966, RFC 5031, and the presence and messages of RFC 3859 and RFC 3860. */
const routed: ReadonlySet<string> = new Set(['sip', 'sips', 'tel', 'urn', 'im', 'pres']);

const scheme = /^([A-Za-z][A-Za-z0-9+.-]{0,40}):./;

function check(seen: SeenMessage): readonly Found[] {
  const { startLine } = seen.message;
  if (startLine.kind !== 'request' || startLine.requestUri.startsWith('sip:')) return nothingFound;
  const name = scheme.exec(startLine.requestUri)?.[1];
  // A host that is followed by a port is no scheme, but a URI without one.
  if (name === undefined || routed.has(name.toLowerCase()) || /^[^:]+:\d+$/.test(startLine.requestUri)) {
    return nothingFound;
  }
  const { start } = startLine.requestUriSpan;
  return foundAt(
    seen,
    { start, end: start + name.length },
    {
      messageId: 'unknown-uri-scheme.found',
      args: { scheme: name, method: seen.method },
    },
  );
}
