import type { Trace } from '../log/trace.ts';
import { knownHeads } from './known-heads.ts';

const dayMs = 86_400_000;

/**
 * Returns the milliseconds from one entry to another, or undefined when either has no time. A log that prints only a
 * clock starts again at midnight: a step back by more than half a day is a step into the next day.
 */
export function timeBetween(trace: Trace, from: number, to: number): number | undefined {
  const heads = knownHeads(trace);
  const start = heads.time(trace, from);
  const end = heads.time(trace, to);
  if (start === undefined || end === undefined || start.hasDate !== end.hasDate) return undefined;
  const difference = end.ms - start.ms;
  const isNextDay = !start.hasDate && difference < -dayMs / 2;
  return isNextDay ? difference + dayMs : difference;
}
