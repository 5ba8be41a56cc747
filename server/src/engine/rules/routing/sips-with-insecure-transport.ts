import { headerValues } from '../../sip/header-values.ts';
import type { Header } from '../../sip/header.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { topVia } from '../top-via.ts';

/** A sips URI, which promises TLS on each hop, with a transport that has none. */
export const sipsWithInsecureTransport: MessageRule = Object.freeze({
  id: 'sips-with-insecure-transport',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '26.2.2' },
  about: {},
  check,
} as const satisfies MessageRule);

/** RFC 5630 §3.1.4: `transport=tcp` means TLS over TCP in a sips URI; UDP has no TLS. */
const udp = { rfc: 'RFC 5630', section: '3.1.4' } as const;

/** Via names TLS, and not what TLS runs over. */
const plain: ReadonlySet<string> = new Set(['UDP', 'TCP', 'SCTP', 'WS']);

function check(seen: SeenMessage): readonly Found[] {
  const { startLine } = seen.message;
  if (startLine.kind === 'request' && /^sips:/i.test(startLine.requestUri)) {
    const via = topVia(seen)?.transport;
    if (via !== undefined && plain.has(via.text.toUpperCase())) {
      const args = { transport: via.text, uri: startLine.requestUri };
      return foundAt(seen, via.span, { messageId: 'sips-with-insecure-transport.via', args });
    }
  }
  const contact = seen.header('contact');
  if (contact === undefined || !/sips:.*;transport=udp/i.test(contact.value)) return nothingFound;
  return ofContact(seen, contact);
}

function ofContact(seen: SeenMessage, header: Header): readonly Found[] {
  for (const value of headerValues(header)) {
    const uri = value.kind === 'address' ? value.uri : undefined;
    if (uri?.scheme?.text.toLowerCase() !== 'sips') continue;
    const one = uri.parameters.find(({ name, value: of }) => name === 'transport' && of?.toLowerCase() === 'udp');
    if (one === undefined) continue;
    return foundAt(seen, one.span, {
      reference: udp,
      messageId: 'sips-with-insecure-transport.parameter',
      args: { uri: uri.text },
      fix: () => editText(seen, { start: one.span.start - 1, end: one.span.end }, ''),
    });
  }
  return nothingFound;
}
