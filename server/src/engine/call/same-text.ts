import type { Trace } from '../log/trace.ts';
import { stretchOf } from '../text/text-source.ts';

/**
 * Tells whether two messages are the same text, from the start line to the last octet, as far as that can be told without parsing
 * them: false where a log's prefixes or escapes stand in one of them.
 */
export function isSameText(trace: Trace, a: number, b: number): boolean {
  const [one, other] = [trace.messageSpan(a), trace.messageSpan(b)];
  if (one.end - one.start !== other.end - other.start || !trace.isVerbatim(a) || !trace.isVerbatim(b)) return false;
  return stretchOf(trace.text, one.start, one.end) === stretchOf(trace.text, other.start, other.end);
}

/** A message goes over a few hops: the last one on each is compared with the next. */
const mostCompared = 4;

/**
 * Puts an entry behind the last one of a list that is the same text, and tells whether there is one: a message that was sent again
 * for hours is parsed once. Only the first lists are looked at.
 */
export function joinsSameText(trace: Trace, lists: Iterable<{ readonly entries: number[] }>, index: number): boolean {
  let compared = 0;
  for (const { entries } of lists) {
    if (mostCompared <= compared) return false;
    compared += 1;
    const last = entries.at(-1);
    if (last === undefined || !isSameText(trace, last, index)) continue;
    entries.push(index);
    return true;
  }
  return false;
}
