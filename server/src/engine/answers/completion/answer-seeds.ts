import type { EntryFacts } from '../../log/trace.ts';
import type { MessageKind } from '../../reference/header-presence.ts';
import { displayName } from '../../sip/header-name.ts';
import { firstHeader, headersNamed } from '../../sip/headers-named.ts';
import { contacts } from '../../sip/headers/contacts.ts';
import type { Message } from '../../sip/message.ts';
import type { FreshValues } from './fresh-values.ts';
import { entriesAbove, type Around } from './nearby-values.ts';
import { isAnswerTo, sentWith, type MessageAbove } from './written-call.ts';

/** A response that is being written. */
export interface AnswerPlace extends Around {
  readonly message: Message;
}

/** A response that is being written, and what stands above it. */
export interface WrittenAnswer {
  /** The request that it answers. */
  readonly request: Message;
  readonly kind: MessageKind;
  /** The other messages of the call above, the nearest first. */
  readonly messages: readonly MessageAbove[];
  /** The To tag of an earlier response to the request, '' where there was none. */
  readonly tag: string;
}

/** Returns the request above that a response answers: the nearest that fits what is written of it. */
export function requestAnswered(place: AnswerPlace): Message | undefined {
  const index = indexAnswered(place);
  return index === undefined ? undefined : place.trace.message(index);
}

/** One that has its final response already is not meant while another one waits for its own; a provisional one is to an INVITE. */
function indexAnswered(place: AnswerPlace): number | undefined {
  const { trace, message } = place;
  const above = entriesAbove(place);
  const requests = above.filter((index) => mayAnswer(message, trace.facts(index)));
  const line = message.startLine;
  const isProvisional = line.kind === 'response' && 100 < line.status && line.status < 200;
  const open = requests.filter((index) => {
    const facts = trace.facts(index);
    return !above.some((other) => 200 <= (trace.facts(other).status ?? 0) && isAnswerTo(trace.facts(other), facts));
  });
  const invite = [...open, ...requests].find((index) => trace.facts(index).method === 'INVITE');
  return (isProvisional ? invite : undefined) ?? open[0] ?? requests[0];
}

function mayAnswer(message: Message, { status, method, callId, cseqNumber }: EntryFacts): boolean {
  if (status !== undefined || method === undefined || method === 'ACK') return false;
  const number = /^(\d{1,10})\s+(\S{1,40})$/.exec(firstHeader(message, 'cseq')?.value ?? '');
  const isSame = number === null || (cseqNumber === Number(number[1]) && method === number[2]);
  return isSame && (firstHeader(message, 'call-id')?.value ?? callId) === callId;
}

/** Returns what a response answers; undefined where no request stands above it. */
export function answerAbove(place: AnswerPlace, kind: MessageKind): WrittenAnswer | undefined {
  const { trace } = place;
  const found = indexAnswered(place);
  if (found === undefined) return undefined;
  const { callId, cseqNumber, method, toTag } = trace.facts(found);
  const messages = entriesAbove(place)
    .filter((index) => trace.facts(index).callId === callId)
    .map((index): MessageAbove => ({ message: trace.message(index), facts: trace.facts(index) }));
  const earlier = messages.find(({ facts }) => {
    return (
      facts.status !== undefined && facts.toTag !== '' && facts.cseqNumber === cseqNumber && facts.cseqMethod === method
    );
  });
  return { request: trace.message(found), kind, messages, tag: toTag || (earlier?.facts.toTag ?? '') };
}

type Seed = (answer: WrittenAnswer, fresh: FreshValues) => string | undefined;

/** Returns what the request gives a header field, named in full and in lower case, of its response; undefined where it does not tell. */
export function answerSeed(name: string, answer: WrittenAnswer, fresh: FreshValues): string | undefined {
  return seeds.get(name)?.(answer, fresh);
}

/** All header fields of that name, each on its line; the name of the first is there. */
const asInRequest = (name: string): Seed => {
  return ({ request }) => {
    const values = headersNamed(request, name).map(({ value }) => value);
    return values.length === 0 ? undefined : values.join(`\n${displayName(name)}: `);
  };
};

/** What a response has from its request (RFC 3261 §8.2.6.2, §12.1.1; RFC 4028 §9), and what it has of its own from those before it. */
const seeds: ReadonlyMap<string, Seed> = new Map(
  Object.entries<Seed>({
    via: asInRequest('via'),
    from: asInRequest('from'),
    'call-id': asInRequest('call-id'),
    cseq: asInRequest('cseq'),
    'record-route': asInRequest('record-route'),
    timestamp: asInRequest('timestamp'),
    to: ({ request, kind, tag }, fresh) => {
      const value = firstHeader(request, 'to')?.value;
      if (value === undefined || /;\s*tag\s*=/i.test(value) || kind.status === 100) return value;
      return `${value};tag=${tag === '' ? fresh.tag('to') : tag}`;
    },
    contact: contactOf,
    rseq: ({ messages, request }) => {
      const cseq = firstHeader(request, 'cseq')?.value;
      const before = messages.find(
        ({ message }) => firstHeader(message, 'rseq') !== undefined && firstHeader(message, 'cseq')?.value === cseq,
      );
      const number = Number(before === undefined ? 0 : firstHeader(before.message, 'rseq')?.value);
      return Number.isSafeInteger(number) ? `${number + 1}` : undefined;
    },
    expires: ({ request, kind }) => (isSuccess(kind) ? firstHeader(request, 'expires')?.value : undefined),
    'session-expires': ({ request, kind }) => {
      const asked = isSuccess(kind) ? firstHeader(request, 'session-expires')?.value : undefined;
      return asked === undefined || /;\s*refresher/i.test(asked) ? asked : `${asked};refresher=uac`;
    },
    unsupported: ({ request, kind }) => (kind.status === 420 ? firstHeader(request, 'require')?.value : undefined),
  }),
);

function isSuccess({ status }: MessageKind): boolean {
  return status !== undefined && 200 <= status && status < 300;
}

/** A registrar tells what is registered, and who answers a call is where earlier messages have said (RFC 3261 §10.3, §12.1.1). */
function contactOf({ request, kind, messages, tag }: WrittenAnswer): string | undefined {
  if (300 <= (kind.status ?? 0)) return undefined;
  if (kind.method !== 'REGISTER') {
    const sent = sentWith(messages, tag).map(({ message }) => firstHeader(message, 'contact')?.value);
    return sent.find((value) => value !== undefined);
  }
  const [contact, second] = contacts(request);
  if (contact === undefined || second !== undefined || contact.uri === undefined) return undefined;
  const seconds = firstHeader(request, 'expires')?.value ?? '3600';
  return `<${contact.uriText}>;expires=${contact.expiresSeconds ?? seconds}`;
}
