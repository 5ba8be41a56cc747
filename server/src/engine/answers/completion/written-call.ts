import type { EntryFacts } from '../../log/trace.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { contacts } from '../../sip/headers/contacts.ts';
import type { Message } from '../../sip/message.ts';
import { entriesAbove, type Around } from './nearby-values.ts';

/** A message that stands above the cursor. */
export interface MessageAbove {
  readonly message: Message;
  readonly facts: EntryFacts;
}

/** What stands above a request that is being written, of the call that it belongs to. */
export interface WrittenCall {
  /** The nearest first. */
  readonly messages: readonly MessageAbove[];
  /** The request that the one at the cursor acknowledges, takes back, goes on from or repeats. */
  readonly base: MessageAbove;
  /** The nearest response to it, and the nearest of its responses that has a To tag. */
  readonly answer: MessageAbove | undefined;
  readonly tagged: MessageAbove | undefined;
  /** Whether it is the same request once more, after a challenge or a redirection. */
  readonly isRepeat: boolean;
  /** Whether whoever received that request sends this one. */
  readonly isFromOther: boolean;
}

/** Where a request is being written. */
export interface RequestPlace extends Around {
  readonly method: string;
  /** Undefined while only its start line is written. */
  readonly message: Message | undefined;
}

const ofCall = ['INVITE'];
/** The requests that one of a method belongs to; one of another method belongs to none, but may be sent again. */
const bases: ReadonlyMap<string, readonly string[]> = new Map([
  ...['ACK', 'BYE', 'PRACK', 'UPDATE', 'INFO', 'REFER'].map((method) => [method, ofCall] as const),
  ['CANCEL', ofCall],
  ['NOTIFY', ['SUBSCRIBE', 'REFER']],
]);

/** Returns the call that a request at a cursor belongs to, as the messages above tell; undefined where it begins one. */
export function callAbove(place: RequestPlace): WrittenCall | undefined {
  const { trace, method, message } = place;
  const callId = message === undefined ? undefined : firstHeader(message, 'call-id')?.value;
  const facts = entriesAbove(place).map((index) => ({ index, facts: trace.facts(index) }));
  const wanted = bases.get(method) ?? [method];
  const found = facts.find((one) => wanted.includes(one.facts.method ?? '') && isOf(one.facts, callId));
  if (found === undefined || found.facts.callId === '') return undefined;
  const messages = facts
    .filter((one) => one.facts.callId === found.facts.callId)
    .map((one): MessageAbove => ({ message: trace.message(one.index), facts: one.facts }));
  const base = { message: trace.message(found.index), facts: found.facts };
  const answers = messages.filter((one) => isAnswerTo(one.facts, base.facts));
  const answer = answers[0];
  const isRepeat = !bases.has(method) && 300 <= (answer?.facts.status ?? 0);
  if (!isRepeat && !goesOn(method, callId, messages, answer)) return undefined;
  const tagged = answers.find((one) => one.facts.toTag !== '');
  return { messages, base, answer, tagged, isRepeat, isFromOther: isFromOther(method, message, base) };
}

function isOf(facts: EntryFacts, callId: string | undefined): boolean {
  return callId === undefined || facts.callId === callId;
}

/** Tells whether what stands in a message makes it a response to a request. */
export function isAnswerTo(facts: EntryFacts, request: EntryFacts): boolean {
  const { cseqNumber, method, fromTag, callId } = request;
  if (facts.status === undefined || facts.fromTag !== fromTag || facts.callId !== callId) return false;
  return facts.cseqNumber === cseqNumber && facts.cseqMethod === method;
}

/** A REFER may stand outside a call, and so do requests that are no part of one, unless their Call-ID says otherwise. */
function goesOn(
  method: string,
  callId: string | undefined,
  messages: readonly MessageAbove[],
  answer: MessageAbove | undefined,
): boolean {
  if (callId !== undefined) return true;
  if (method !== 'REFER') return bases.has(method);
  const status = answer?.facts.status ?? 0;
  return 200 <= status && status < 300 && !messages.some(({ facts }) => facts.method === 'BYE');
}

function isFromOther(method: string, message: Message | undefined, base: MessageAbove): boolean {
  const written = message === undefined ? undefined : firstHeader(message, 'from')?.value;
  const tag = written === undefined ? undefined : /;\s*tag\s*=\s*([^\s;]{1,200})/i.exec(written)?.[1];
  return tag === undefined ? method === 'NOTIFY' : tag !== base.facts.fromTag;
}

/** Returns the tag of whoever sends the request at the cursor; '' where none of its messages is there. */
export function ownTag(call: WrittenCall): string {
  return call.isFromOther ? (call.tagged?.facts.toTag ?? call.base.facts.toTag) : call.base.facts.fromTag;
}

/** Returns the messages of a call that the one with a tag has sent, the nearest first. */
export function sentWith(messages: readonly MessageAbove[], tag: string): readonly MessageAbove[] {
  return messages.filter(
    ({ facts }) => tag !== '' && (facts.status === undefined ? facts.fromTag : facts.toTag) === tag,
  );
}

/** Whether a request belongs to the transaction that it is about: a CANCEL, and an ACK of anything but a 2xx (RFC 3261 §9.1, §17.1.1.3). */
export function sharesTransaction(method: string, { answer }: WrittenCall): boolean {
  return method === 'CANCEL' || (method === 'ACK' && 300 <= (answer?.facts.status ?? 0));
}

/** Returns where the request at the cursor is sent, the best first: Request-URIs without brackets. */
export function targetsOf(method: string, call: WrittenCall): readonly string[] {
  const { base, answer, messages } = call;
  const line = base.message.startLine;
  const original = line.kind === 'request' ? [line.requestUri] : [];
  if (sharesTransaction(method, call)) return original;
  const status = answer?.facts.status ?? 0;
  if (call.isRepeat) {
    const isRedirected = status < 400 && answer !== undefined && method !== 'REGISTER';
    return [...(isRedirected ? contactUris(answer) : []), ...original];
  }
  const other = sentWith(messages, call.isFromOther ? base.facts.fromTag : (call.tagged ?? base).facts.toTag);
  return [...(other.map(contactUris).find((uris) => 0 < uris.length) ?? []), ...original];
}

function contactUris({ message }: MessageAbove): readonly string[] {
  return contacts(message).flatMap(({ uri, uriText }) => (uri === undefined ? [] : [uriText]));
}
