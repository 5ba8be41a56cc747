import { editText } from '../fixes/edit-text.ts';
import { stretchOf } from '../../text/text-source.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { Carrier, SeenMessage } from '../seen-message.ts';
import { topVia } from '../top-via.ts';

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
  if (isPlainly(seen)) return nothingFound;
  const { carrier } = seen;
  if (carrier === undefined) return nothingFound;
  const via = topVia(seen)?.transport;
  const told = carriers.get(via?.text.toUpperCase() ?? '');
  const used = seen.head.transport;
  if (via === undefined || told === undefined || used === undefined || told === carrier) return nothingFound;
  if (!carriers.has(used)) return nothingFound;
  return foundAt(seen, via.span, {
    messageId: 'via-transport-mismatch.found',
    args: { transport: via.text, used },
    fix: () => editText(seen, via.span, used),
  });
}

/** How far above a message the words of a log are looked at, in characters. */
const longestLook = 400;

/** Tells at a glance that a log names the transport of the Via in its own words, as most do: to read what they say costs ten times as much. */
function isPlainly(seen: SeenMessage): boolean {
  if (seen.isBare) return true;
  const name = /^SIP\/2\.0\/(UDP|TCP|TLS|WSS?) /.exec(seen.header('via')?.value ?? '')?.[1];
  if (name === undefined) return false;
  const { start } = seen.trace.messageSpan(seen.index);
  const from = Math.max(start - longestLook, seen.trace.entrySpan(seen.index).start);
  const words = stretchOf(seen.trace.text, from, start);
  return words.includes(name) || words.includes(name.toLowerCase()) || (name === 'UDP' && words.startsWith('U '));
}
