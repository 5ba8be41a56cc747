import type { SeenCall } from '../seen-call.ts';

/** T1 is 500 ms (RFC 3261 §17.1.1.1), less what a coarse clock hides: what comes sooner is the same packet seen twice. */
const retransmissionMs = 400;

/** A message is sent again so many times before who reads the trace asks where the answer is. */
export const fewestRepeats = 2;

/** Returns those of the entries that were sent so much later than a first one that they are no second sight of it. */
export function sentLater(seen: SeenCall, first: number, entries: readonly number[]): readonly number[] {
  return entries.filter((entry) => retransmissionMs <= (seen.timeBetween(first, entry) ?? 0));
}
