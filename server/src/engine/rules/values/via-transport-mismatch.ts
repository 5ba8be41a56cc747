import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { Carrier, SeenMessage } from '../seen-message.ts';
import { topVia } from './top-via.ts';

/** A request whose top Via names a datagram where the log shows a stream, or the other way round: the answer goes the wrong way. */
export const viaTransportMismatch: MessageRule = Object.freeze({
  id: 'via-transport-mismatch',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '18.1.1' },
  about: { kind: 'request' },
  check,
} as const satisfies MessageRule);

/** TLS in the Via and TCP in the log is what a decrypted log, or one behind a balancer, looks like: kinds are compared only. */
const carriers: ReadonlyMap<string, Carrier> = new Map([
  ['UDP', 'datagram'],
  ['DTLS-UDP', 'datagram'],
  ['TCP', 'stream'],
  ['TLS', 'stream'],
  ['WS', 'stream'],
  ['WSS', 'stream'],
]);

function check(seen: SeenMessage): readonly Found[] {
  const { carrier } = seen;
  if (carrier === undefined || isPlainly(seen, carrier)) return nothingFound;
  const via = topVia(seen)?.transport;
  const told = carriers.get(via?.text.toUpperCase() ?? '');
  const used = seen.trace.head(seen.index).transport;
  if (via === undefined || told === undefined || used === undefined || told === carrier) return nothingFound;
  if (!carriers.has(used)) return nothingFound;
  return foundAt(seen, via.span, {
    messageId: 'via-transport-mismatch.found',
    args: { transport: via.text, used },
    fix: () => editText(seen, via.span, used),
  });
}

/** Tells at a glance that the Via of nearly all requests names what carried them. */
function isPlainly(seen: SeenMessage, carrier: Carrier): boolean {
  const value = seen.header('via')?.value ?? '';
  if (!value.startsWith('SIP/2.0/')) return false;
  const isDatagram = value.startsWith('UDP ', 8);
  return carrier === 'datagram' ? isDatagram : !isDatagram && /^T(?:CP|LS) |^WSS? /.test(value.slice(8, 13));
}
