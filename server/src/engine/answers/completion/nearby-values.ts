import type { Trace } from '../../log/trace.ts';
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
}

/** Returns the messages around an offset, the nearest first, those before it before those behind it; not the one it stands in. */
export function nearbyEntries(trace: Trace, offset: number): readonly number[] {
  const last = lastBefore(trace, offset);
  const found: number[] = [];
  for (let index = last; 0 <= index && found.length < mostBefore; index -= 1) {
    if (trace.messageSpan(index).end < offset || index < last) found.push(index);
  }
  for (let index = last + 1; index < Math.min(trace.count, last + 1 + mostBehind); index += 1) found.push(index);
  return found;
}

/** Returns what stands in the messages around an offset; of `own`, the message that it stands in, the URIs. */
export function nearbyValues(
  trace: Trace,
  offset: number,
  own: Pick<Message, 'startLine' | 'headers'> | undefined,
): NearbyValues {
  const entries = nearbyEntries(trace, offset);
  const facts = entries.map((index) => trace.facts(index));
  return {
    callIds: distinct(facts.map(({ callId }) => callId)),
    tags: distinct(facts.flatMap(({ fromTag, toTag }) => [fromTag, toTag])),
    branches: distinct(facts.map(({ viaBranch }) => viaBranch)),
    uris: distinct([
      ...(own === undefined ? [] : urisOf(own)),
      ...entries.flatMap((index) => urisOf(trace.message(index))),
    ]),
  };
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
