import type { Trace } from '../log/trace.ts';
import { callGroups } from './call-groups.ts';
import { linkColumns } from './link-columns.ts';
import { ask } from './recording.ts';

/**
 * Tells whether a request with the top branch of a response stands not far before it, in whatever call: one whose Call-ID was cut off, or
 * was written otherwise, belongs to another call or to none.
 */
export function followsBranch(trace: Trace, response: number): boolean {
  return ask(trace, trace.identity(response), requestBefore) !== undefined;
}

/** A bound on how many entries are looked at. */
const mostLookedAt = 200;

function requestBefore(trace: Trace, identity: number): number | undefined {
  const response = callGroups(trace).indexOf(identity);
  if (response === undefined) return undefined;
  const { method, viaBranch } = linkColumns(trace);
  const least = Math.max(0, response - mostLookedAt);
  for (let index = response - 1; least <= index; index -= 1) {
    if (method[index] !== 0 && viaBranch[index] === viaBranch[response]) return index;
  }
  return undefined;
}
