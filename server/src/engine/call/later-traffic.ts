import type { Trace } from '../log/trace.ts';
import { knownHeads } from './known-heads.ts';
import { ask } from './recording.ts';
import { timeBetween } from './time-between.ts';

/**
 * Returns for how many milliseconds after an entry the trace goes on showing messages that a party (as `senderOf` names it)
 * sends: what is only sent to it does not tell that its own messages are in the trace. Undefined when the log has no times or
 * shows nothing of the party.
 */
export function laterTrafficMs(trace: Trace, index: number, party: string | undefined): number | undefined {
  if (party === undefined) return undefined;
  const key = knownHeads(trace).keyOf(party);
  const last = ask(trace, key, lastEntryOf);
  return last === undefined ? undefined : Math.max(0, timeBetween(trace, index, last) ?? 0);
}

/** By the key of a party: the last entry with a time that it sent, plus 1. */
const lastEntries = new WeakMap<Trace, readonly number[]>();

function lastEntryOf(trace: Trace, key: number): number | undefined {
  const last = lastEntries.get(trace) ?? readLastEntries(trace);
  lastEntries.set(trace, last);
  const place = last[key] ?? 0;
  return place === 0 ? undefined : place - 1;
}

function readLastEntries(trace: Trace): readonly number[] {
  const heads = knownHeads(trace);
  const last: number[] = [0];
  for (let index = 0; index < trace.count; index += 1) {
    if (!heads.hasTime(trace, index)) continue;
    const sender = heads.sender(trace, index);
    while (last.length <= sender) last.push(0);
    if (sender !== 0) last[sender] = index + 1;
  }
  return last;
}
