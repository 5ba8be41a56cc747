import type { Trace } from '../log/trace.ts';
import { callGroups } from './call-groups.ts';
import { ask } from './recording.ts';
import { timeBetween } from './time-between.ts';

/**
 * Tells whether the entry before stands in the log less than `ms` earlier, whosever it is: what is missing from a log just before an
 * entry may have stood in a piece that was cut out or rotated away. True where the log has no times.
 */
export function followsClosely(trace: Trace, index: number, ms: number): boolean {
  return ask(trace, { identity: trace.identity(index), ms }, closelyFollowed) !== undefined;
}

interface About {
  readonly identity: number;
  readonly ms: number;
}

/** Returns the entry before, where it is close. */
function closelyFollowed(trace: Trace, { identity, ms }: About): number | undefined {
  const index = callGroups(trace).indexOf(identity);
  if (index === undefined || index === 0) return undefined;
  const elapsed = timeBetween(trace, index - 1, index);
  return elapsed === undefined || Math.abs(elapsed) < ms ? index - 1 : undefined;
}
