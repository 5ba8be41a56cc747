import type { Trace } from '../../log/trace.ts';
import type { MessageKind } from '../../reference/header-presence.ts';
import { firstHeader, headersNamed } from '../../sip/headers-named.ts';
import type { Message } from '../../sip/message.ts';
import { octetsOf } from '../../text/octets.ts';
import type { FreshValues } from './fresh-values.ts';
import { nearbyEntries } from './nearby-values.ts';

/** What a header field begins with when it is written: `text` has places to fill in, `isCopied` says that a request gave it. */
export interface HeaderSeed {
  readonly text: string;
  readonly isCopied: boolean;
}

/** Where a header field is about to be written. */
export interface SeedPlace {
  readonly trace: Trace;
  /** In the text of the trace. */
  readonly offset: number;
  readonly message: Message;
  readonly kind: MessageKind;
  readonly fresh: FreshValues;
}

/** A response that is being written. */
export type AnswerPlace = Pick<SeedPlace, 'trace' | 'offset' | 'message'>;

/** What a response has from its request as it stands (RFC 3261 §8.2.6.2). */
const copied: ReadonlySet<string> = new Set(['via', 'from', 'to', 'call-id', 'cseq']);

/** Returns what the value of a header field, named in full and in lower case, begins with; undefined where that is open. */
export function headerSeed(name: string, place: SeedPlace): HeaderSeed | undefined {
  const { kind } = place;
  if (kind.status !== undefined && copied.has(name)) {
    const text = copiedValue(name, place);
    if (text !== undefined) return { text, isCopied: true };
  }
  const text = seeds.get(name)?.(place);
  return text === undefined ? undefined : { text, isCopied: false };
}

function copiedValue(name: string, place: SeedPlace): string | undefined {
  const request = requestAnswered(place);
  const values = request === undefined ? [] : headersNamed(request, name).map(({ value }) => value);
  const [first, ...more] = values;
  if (first === undefined) return undefined;
  if (name === 'via') return [first, ...more.map((value) => `\nVia: ${value}`)].join('');
  const needsTag = name === 'to' && place.kind.status !== 100 && !/;\s*tag\s*=/i.test(first);
  return needsTag ? `${first};tag=${place.fresh.tag('to')}` : first;
}

/** Returns the nearest request above a response, of the same Call-ID where the response has one. */
export function requestAnswered({ trace, offset, message }: AnswerPlace): Message | undefined {
  const callId = firstHeader(message, 'call-id')?.value;
  for (const index of nearbyEntries(trace, offset)) {
    if (offset <= trace.messageSpan(index).start) continue;
    const { status, method, callId: other } = trace.facts(index);
    if (status === undefined && method !== undefined && method !== 'ACK' && (callId ?? other) === other) {
      return trace.message(index);
    }
  }
  return undefined;
}

type Seed = (place: SeedPlace) => string | undefined;

const seeds: ReadonlyMap<string, Seed> = new Map(
  Object.entries<Seed>({
    via: ({ fresh }) => `SIP/2.0/⟦UDP⟧ ⟦client.example.com⟧;branch=${fresh.branch('via')}`,
    'max-forwards': () => '70',
    from: ({ fresh }) => `<⟦sip:alice@example.com⟧>;tag=${fresh.tag('from')}`,
    to: ({ message, kind }) => {
      const line = message.startLine;
      const isPlain = line.kind === 'request' && kind.method !== 'REGISTER' && /^[!-~]{1,400}$/.test(line.requestUri);
      return isPlain ? `<${line.requestUri}>` : '<⟦sip:bob@example.com⟧>';
    },
    'call-id': ({ fresh }) => fresh.callId('call'),
    cseq: ({ kind }) => (kind.method === '' ? undefined : `⟦1⟧ ${kind.method}`),
    contact: () => '<⟦sip:alice@client.example.com⟧>',
    route: () => '<⟦sip:proxy.example.com⟧;lr>',
    'record-route': () => '<⟦sip:proxy.example.com⟧;lr>',
    path: () => '<⟦sip:proxy.example.com⟧;lr>',
    'refer-to': () => '<⟦sip:carol@example.com⟧>',
    'referred-by': () => '<⟦sip:alice@example.com⟧>',
    'p-asserted-identity': () => '<⟦sip:alice@example.com⟧>',
    'p-preferred-identity': () => '<⟦sip:alice@example.com⟧>',
    diversion: () => '<⟦sip:bob@example.com⟧>;reason=⟦unconditional⟧;counter=1',
    'history-info': () => '<⟦sip:bob@example.com⟧>;index=1',
    'user-agent': () => '⟦Example/1.0⟧',
    server: () => '⟦Example/1.0⟧',
    allow: () => 'INVITE, ACK, CANCEL, BYE, OPTIONS, PRACK, UPDATE, REFER, NOTIFY, INFO, MESSAGE',
    'content-length': ({ message, trace }) => {
      const octets = octetsOf(message.wire.text.slice(message.body.start, message.body.end), trace.text.unit);
      return octets === undefined ? undefined : `${octets}`;
    },
    'www-authenticate': (place) => challenge(place.fresh),
    'proxy-authenticate': (place) => challenge(place.fresh),
  }),
);

function challenge(fresh: FreshValues): string {
  return `Digest realm="⟦example.com⟧", nonce="${fresh.callId('nonce').slice(0, 16)}", algorithm=⟦MD5⟧, qop="auth"`;
}
