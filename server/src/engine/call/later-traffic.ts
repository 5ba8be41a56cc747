import type { Trace } from '../log/trace.ts';
import { receiverOf, senderOf } from './parties.ts';
import { timeBetween } from './time-between.ts';

const lastEntries = new WeakMap<Trace, ReadonlyMap<string, number>>();

/**
 * Returns for how many milliseconds after an entry the trace goes on showing messages to or from a party (as
 * `senderOf` names it); undefined when the log has no times or never names the party.
 */
export function laterTrafficMs(trace: Trace, index: number, party: string | undefined): number | undefined {
  const last = party === undefined ? undefined : lastEntryOf(trace, party);
  return last === undefined ? undefined : Math.max(0, timeBetween(trace, index, last) ?? 0);
}

function lastEntryOf(trace: Trace, party: string): number | undefined {
  const known = lastEntries.get(trace) ?? readLastEntries(trace);
  lastEntries.set(trace, known);
  return known.get(party);
}

function readLastEntries(trace: Trace): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (let index = 0; index < trace.count; index += 1) {
    if (trace.head(index).time === undefined) continue;
    const sender = senderOf(trace, index);
    const receiver = receiverOf(trace, index);
    if (sender !== undefined) last.set(sender, index);
    if (receiver !== undefined) last.set(receiver, index);
  }
  return last;
}
