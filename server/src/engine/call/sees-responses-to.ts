import type { Trace } from '../log/trace.ts';
import { knownHeads } from './known-heads.ts';
import { ask } from './recording.ts';

/**
 * Tells whether the trace holds responses that a party received (`party` is its key among the known heads): where it shows one
 * direction only, that an answer is missing says nothing. False where the log does not name who receives.
 */
export function seesResponsesTo(trace: Trace, party: number): boolean {
  return party !== 0 && ask(trace, party, firstResponseTo) !== undefined;
}

/** What was found from the start of a trace up to an entry. */
interface FirstResponses {
  /** By the key of a party. */
  readonly found: Map<number, number>;
  /** Nothing from this entry on was looked at. */
  upTo: number;
}

const firstResponses = new WeakMap<Trace, FirstResponses>();

/** Nearly all parties of a log are answered soon, so that few heads are read. */
function firstResponseTo(trace: Trace, party: number): number | undefined {
  const first = firstResponses.get(trace) ?? { found: new Map<number, number>(), upTo: 0 };
  firstResponses.set(trace, first);
  const known = first.found.get(party);
  if (known !== undefined) return known;
  const heads = knownHeads(trace);
  const methods = trace.column('method');
  while (first.upTo < trace.count) {
    const index = first.upTo;
    first.upTo += 1;
    if (methods[index] !== 0) continue;
    const receiver = heads.receiver(trace, index);
    if (receiver === 0 || first.found.has(receiver)) continue;
    first.found.set(receiver, index);
    if (receiver === party) return index;
  }
  return undefined;
}
