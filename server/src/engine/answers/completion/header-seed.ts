import type { Trace } from '../../log/trace.ts';
import type { MessageKind } from '../../reference/header-presence.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { contacts } from '../../sip/headers/contacts.ts';
import { from } from '../../sip/headers/from.ts';
import { vias } from '../../sip/headers/vias.ts';
import type { Message } from '../../sip/message.ts';
import { octetsOf } from '../../text/octets.ts';
import { answerAbove, answerSeed, type WrittenAnswer } from './answer-seeds.ts';
import { callSeed } from './call-seeds.ts';
import type { FreshValues } from './fresh-values.ts';
import { entriesAbove, type Around } from './nearby-values.ts';
import { callAbove, type WrittenCall } from './written-call.ts';

/** What a header field begins with when it is written. */
export interface HeaderSeed {
  /** With places to fill in, unless a `note` says where it is from: then it is written as it stands. */
  readonly text: string;
  /** That the request which is answered gave it, or another message of the call. */
  readonly note?: 'copied' | 'in-dialog';
}

/** Where a header field is about to be written. */
export interface SeedPlace extends SeedSources {
  readonly trace: Trace;
  readonly message: Message;
  readonly kind: MessageKind;
  readonly fresh: FreshValues;
}

/** What stands above the cursor that a message there may have values from. */
export interface SeedSources {
  /** Of a response. */
  readonly answer: WrittenAnswer | undefined;
  /** Of a request that belongs to a call. */
  readonly call: WrittenCall | undefined;
  /** The nearest request above that a call, a registration, ... begins with. */
  readonly first: Message | undefined;
}

/** Returns what stands above a message that is being written. */
export function seedSources(around: Around, message: Message, kind: MessageKind): SeedSources {
  if (kind.status !== undefined) {
    return { answer: answerAbove({ ...around, message }, kind), call: undefined, first: undefined };
  }
  const call = callAbove({ ...around, method: kind.method, message });
  return { answer: undefined, call, first: call === undefined ? firstAbove(around) : undefined };
}

/** Returns the nearest request above that a call, a registration, ... begins with. */
export function firstAbove(around: Around): Message | undefined {
  const { trace } = around;
  const found = entriesAbove(around).find((index) => {
    const { method, toTag, fromTag } = trace.facts(index);
    return method !== undefined && toTag === '' && fromTag !== '';
  });
  return found === undefined ? undefined : trace.message(found);
}

/** Returns what the value of a header field, named in full and in lower case, begins with; undefined where that is open. */
export function headerSeed(name: string, place: SeedPlace): HeaderSeed | undefined {
  const { answer, call, kind, fresh } = place;
  const copied = answer === undefined ? undefined : answerSeed(name, answer, fresh);
  if (copied !== undefined) return { text: copied, note: 'copied' };
  const known = call === undefined ? undefined : callSeed(name, call, kind.method, fresh);
  if (known !== undefined) return { text: known, note: 'in-dialog' };
  const text = seeds.get(name)?.(place);
  return text === undefined ? undefined : { text };
}

type Seed = (place: SeedPlace) => string | undefined;

const seeds: ReadonlyMap<string, Seed> = new Map(
  Object.entries<Seed>({
    via: ({ fresh, first }) => {
      const [via] = first === undefined ? [] : vias(first);
      const isKnown = via !== undefined && via.transport !== '';
      const sentBy = isKnown ? shown(via.sentBy) : 'client.example.com';
      return `SIP/2.0/⟦${isKnown ? via.transport : 'UDP'}⟧ ⟦${sentBy}⟧;branch=${fresh.branch('via')}`;
    },
    'max-forwards': () => '70',
    from: ({ fresh, first }) => `<⟦${callerOf(first)}⟧>;tag=${fresh.tag('from')}`,
    to: ({ message, kind, first }) => {
      const line = message.startLine;
      if (kind.method === 'REGISTER')
        return `<⟦${callerOf(firstHeader(message, 'from') === undefined ? first : message)}⟧>`;
      const isPlain = line.kind === 'request' && /^[!-~]{1,400}$/.test(line.requestUri);
      return isPlain ? `<${line.requestUri}>` : '<⟦sip:bob@example.com⟧>';
    },
    'call-id': ({ fresh }) => fresh.callId('call'),
    cseq: ({ kind }) => (kind.method === '' ? undefined : `⟦1⟧ ${kind.method}`),
    contact: contactOf,
    rseq: () => '1',
    'session-id': ({ fresh }) => `${fresh.sessionId};remote=${'0'.repeat(32)}`,
    'content-id': ({ fresh }) => `<${fresh.callId('content')}>`,
    date: ({ fresh }) => fresh.date,
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

function callerOf(message: Message | undefined): string {
  return shown((message === undefined ? undefined : from(message)?.uriText) ?? 'sip:alice@example.com');
}

/** A redirection names another place for who was called, any other message a place of who sends it. */
function contactOf({ kind, answer, first }: SeedPlace): string {
  const line = answer?.request.startLine;
  const called = line?.kind === 'request' ? /^sips?:([^@;?>\s]{1,200})@([^;?>\s]{1,200})/.exec(line.requestUri) : null;
  if (kind.status === undefined) {
    const [contact] = first === undefined ? [] : contacts(first);
    return `<⟦${shown(contact?.uri === undefined ? 'sip:alice@client.example.com' : contact.uriText)}⟧>`;
  }
  const [, user = 'bob', host = 'server.example.com'] = called ?? [];
  return `<⟦${shown(`sip:${user}@${kind.status < 300 ? host : 'new.example.com'}`)}⟧>`;
}

/** A text of the file holds no signs that mark places to fill in. */
function shown(text: string): string {
  return text.replace(/[⟦⟧]/g, '');
}

function challenge(fresh: FreshValues): string {
  return `Digest realm="⟦example.com⟧", nonce="${fresh.callId('nonce').slice(0, 16)}", algorithm=⟦MD5⟧, qop="auth"`;
}
