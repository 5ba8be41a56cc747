import { span } from '../../text/span.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A Via whose transport nobody has registered: who receives it cannot send the answer by it. */
export const unknownTransport: MessageRule = Object.freeze({
  id: 'unknown-transport',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '20.42' },
  about: {},
  check,
} as const satisfies MessageRule);

/** The transports of the registry (IANA, SIP Transport), in capitals. */
const known: ReadonlySet<string> = new Set(['UDP', 'TCP', 'TLS', 'SCTP', 'TLS-SCTP', 'WS', 'WSS']);

const usual = 'SIP/2.0/';

function check(seen: SeenMessage): readonly Found[] {
  for (const { field, text, valueStart, valueEnd } of seen.message.headers) {
    // Blanks around the slashes are so rare that what stands there is left to the peer.
    if (field?.form !== 'vias' || !text.startsWith(usual, valueStart)) continue;
    const start = valueStart + usual.length;
    let end = start;
    while (end < valueEnd && 0x20 < text.charCodeAt(end)) end += 1;
    const transport = text.slice(start, end);
    if (known.has(transport) || !/^[A-Za-z0-9.!%*_+`'~-]{1,40}$/.test(transport)) continue;
    if (known.has(transport.toUpperCase())) continue;
    return foundAt(seen, span(start, end), { messageId: 'unknown-transport.found', args: { transport } });
  }
  return nothingFound;
}
