import type { EntryFacts, Trace } from '../../log/trace.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { contacts } from '../../sip/headers/contacts.ts';
import type { Message } from '../../sip/message.ts';

/** So many messages before and behind the cursor are looked at, whatever the length of the file. */
const mostBefore = 16;
const mostBehind = 8;

/** What messages near the cursor hold, the nearest first, each once. */
export interface NearbyValues {
  readonly callIds: readonly string[];
  readonly tags: readonly string[];
  readonly branches: readonly string[];
  readonly uris: readonly string[];
  readonly etags: readonly string[];
  readonly dialogs: readonly NearbyDialog[];
}

/** A dialog, as a message of it names it; by the tags of a response, that of who began it comes first. */
export interface NearbyDialog {
  readonly callId: string;
  readonly fromTag: string;
  readonly toTag: string;
  /** Where whoever was called is, '' where no message says so. */
  readonly target: string;
}

/** A cursor in a trace, in offsets of its text. */
export interface Around {
  readonly trace: Trace;
  readonly offset: number;
  /** Where the message at the cursor begins; the cursor, where none has begun. */
  readonly start: number;
}

/** Returns the messages above the one at a cursor, the nearest first. */
export function entriesAbove({ trace, start }: Around): readonly number[] {
  const found: number[] = [];
  for (let index = lastBefore(trace, start); 0 <= index && found.length < mostBefore; index -= 1) found.push(index);
  return found;
}

function entriesBelow({ trace, offset }: Around): readonly number[] {
  const first = lastBefore(trace, offset) + 1;
  return Array.from({ length: Math.max(0, Math.min(trace.count - first, mostBehind)) }, (_, at) => first + at);
}

/** Returns what stands in the messages around an offset; of `own`, the message that it stands in, the URIs. */
export function nearbyValues(around: Around, own: Pick<Message, 'startLine' | 'headers'> | undefined): NearbyValues {
  const { trace } = around;
  const entries = [...entriesAbove(around), ...entriesBelow(around)];
  const facts = entries.map((index) => trace.facts(index));
  const messages = entries.map((index) => trace.message(index));
  return {
    callIds: distinct(facts.map(({ callId }) => callId)),
    tags: distinct(facts.flatMap(({ fromTag, toTag }) => [fromTag, toTag])),
    branches: distinct(facts.map(({ viaBranch }) => viaBranch)),
    uris: distinct([...(own === undefined ? [] : urisOf(own)), ...messages.flatMap(urisOf)]),
    etags: distinct(messages.map((message) => firstHeader(message, 'sip-etag')?.value ?? '')),
    dialogs: dialogsOf(entries.map((index) => ({ facts: trace.facts(index), message: trace.message(index) }))),
  };
}

/** Responses name a dialog as the side that began it does; a request in it may come from either. */
function dialogsOf(
  entries: readonly { readonly facts: EntryFacts; readonly message: Message }[],
): readonly NearbyDialog[] {
  const found = new Map<string, NearbyDialog>();
  for (const { facts, message } of entries) {
    const { callId, fromTag, toTag, status = 0, cseqMethod } = facts;
    const key = `${callId} ${fromTag} ${toTag}`;
    const isDialog = 100 < status && status < 300 && (cseqMethod === 'INVITE' || cseqMethod === 'SUBSCRIBE');
    if (!isDialog || callId === '' || fromTag === '' || toTag === '' || found.has(key)) continue;
    const [contact] = contacts(message);
    found.set(key, { callId, fromTag, toTag, target: contact?.uri === undefined ? '' : contact.uriText });
  }
  return [...found.values()];
}

/** Returns the last message that begins before an offset, or -1. */
function lastBefore(trace: Trace, offset: number): number {
  let low = -1;
  let high = trace.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (trace.messageSpan(middle).start < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const withUris: ReadonlySet<string> = new Set([
  'to',
  'from',
  'contact',
  'route',
  'record-route',
  'refer-to',
  'p-asserted-identity',
]);

/** So much of a value is read: a header field may list thousands of addresses. */
const longestValue = 2000;
const uri = /(?:sips?|tel|urn):[!#-&(-+.-:=@-~-]{1,400}/gi;

function urisOf(message: Pick<Message, 'startLine' | 'headers'>): readonly string[] {
  const { startLine } = message;
  const target = startLine.kind === 'request' ? [startLine.requestUri] : [];
  const values = message.headers.filter(({ name }) => withUris.has(name)).map(({ value }) => value);
  return [...target, ...values].flatMap((value) => value.slice(0, longestValue).match(uri) ?? []);
}

/** So many values of a kind are offered. */
const mostValues = 30;

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '').slice(0, mostValues);
}
