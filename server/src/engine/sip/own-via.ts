import type { ContactValue } from './headers/contacts.ts';
import { vias, type ViaValue } from './headers/vias.ts';
import type { Message } from './message.ts';
import type { RemarkSet } from './next-request-remark.ts';
import { parameter } from './parameters.ts';
import type { DraftHeader } from './draft-header.ts';

/** What proxies and servers add to a Via, or what belongs to the old transaction. */
const dropped: ReadonlySet<string> = new Set(['branch', 'received', 'rport']);

/**
 * Returns the one Via of a new client transaction: the client's own of `request` (the bottom-most) with the new branch
 * (RFC 3261 §8.1.1.7), over the transport that the Contact asks for (§18.1.1).
 */
export function ownVia(request: Message, contact: ContactValue, branch: string, remarks: RemarkSet): DraftHeader {
  const own = vias(request).at(-1);
  if (own === undefined || own.sentBy === '' || own.transport === '') {
    remarks.add('via-missing');
    return { name: 'Via', value: `SIP/2.0/UDP client.invalid;branch=${branch}` };
  }
  const asked = askedTransport(contact, own.transport);
  if (asked !== own.transport) remarks.add('transport-changed');
  return {
    name: 'Via',
    value: [`${own.protocol}/${asked} ${own.sentBy}`, `branch=${branch}`, ...others(own)].join(';'),
  };
}

function others(own: ViaValue): readonly string[] {
  const rport = own.rport === undefined ? [] : ['rport'];
  const kept = own.parameters.filter(({ name }) => !dropped.has(name));
  return [...rport, ...kept.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`))];
}

/** Without a transport parameter DNS decides (RFC 3263), which a trace does not tell: the old transport stays. */
function askedTransport(contact: ContactValue, old: string): string {
  const uri = contact.uri;
  if (uri === undefined) return old;
  const named = parameter(uri, 'transport')?.toUpperCase();
  if (uri.kind === 'sips') {
    const isWeb = named === 'WS' || named === 'WSS' || (named === undefined && old === 'WSS');
    return isWeb ? 'WSS' : 'TLS';
  }
  if (named === 'WS' && old === 'WSS') return old;
  return named === undefined || !/^[A-Z0-9-]{1,16}$/.test(named) ? old : named;
}
