import type { Trace } from '../log/trace.ts';
import { transactionOf } from './call-index.ts';
import { knownHeads } from './known-heads.ts';
import { logOwner } from './parties.ts';
import { noteGroup } from './recording.ts';
import { timeBetween } from './time-between.ts';

/** By the response: the request plus 2, 1 for none, 0 where it was not looked for. */
const requests = new WeakMap<Trace, Uint32Array>();

/**
 * Returns the request that a response answers, on the response's own hop and as it was first sent; undefined when the
 * trace does not hold it (it starts late, or shows one direction only).
 */
export function requestOf(trace: Trace, response: number): number | undefined {
  const known = requests.get(trace) ?? new Uint32Array(trace.count);
  requests.set(trace, known);
  const before = known[response] ?? 0;
  if (before === 0) {
    const found = find(trace, response);
    known[response] = found === undefined ? 1 : found + 2;
    return found;
  }
  noteGroup(trace, response);
  return before === 1 ? undefined : before - 2;
}

function find(trace: Trace, response: number): number | undefined {
  const requestsOfIt = transactionOf(trace, response)?.requests ?? [];
  let first: number | undefined;
  for (const index of requestsOfIt) {
    if (response <= index && !isEarlier(trace, index, response)) continue;
    // Most transactions have one request, of which nobody has to know which way it went.
    if (requestsOfIt.length === 1 || isOppositeWay(trace, index, response)) return index;
    first ??= index;
  }
  return first;
}

/** Parallel writers log out of order; the times then say who was first. */
function isEarlier(trace: Trace, request: number, response: number): boolean {
  const elapsed = timeBetween(trace, request, response);
  return elapsed !== undefined && 0 <= elapsed;
}

/** A stateless proxy may keep the branch, so the same branch may be on two hops. */
function isOppositeWay(trace: Trace, request: number, response: number): boolean {
  const heads = knownHeads(trace);
  const from = heads.sender(trace, request);
  const to = heads.receiver(trace, request);
  if (from !== heads.receiver(trace, response) || to !== heads.sender(trace, response)) return false;
  const owner = heads.keyOf(logOwner);
  return from !== 0 && to !== 0 && from !== owner && to !== owner;
}
