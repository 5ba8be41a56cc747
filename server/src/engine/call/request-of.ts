import type { Trace } from '../log/trace.ts';
import { transactionOf } from './call-index.ts';
import { knownHeads } from './known-heads.ts';
import { logOwner } from './parties.ts';
import { timeBetween } from './time-between.ts';

/**
 * Returns the request that a response answers, on the response's own hop and as it was first sent; undefined when the
 * trace does not hold it (it starts late, or shows one direction only).
 */
export function requestOf(trace: Trace, response: number): number | undefined {
  const requests = transactionOf(trace, response)?.requests ?? [];
  const earlier = requests.filter((index) => index < response || isEarlier(trace, index, response));
  return earlier.find((index) => isOppositeWay(trace, index, response)) ?? earlier[0];
}

/** Parallel writers log out of order; the times then say who was first. */
function isEarlier(trace: Trace, request: number, response: number): boolean {
  const elapsed = timeBetween(trace, request, response);
  return elapsed !== undefined && 0 <= elapsed;
}

/** A stateless proxy may keep the branch, so the same branch may be on two hops. */
function isOppositeWay(trace: Trace, request: number, response: number): boolean {
  const heads = knownHeads(trace);
  const way = [heads.sender(trace, request), heads.receiver(trace, request)] as const;
  const back = [heads.receiver(trace, response), heads.sender(trace, response)] as const;
  const isTold = ![...way, ...back].some((party) => party === 0 || party === heads.keyOf(logOwner));
  return isTold && way[0] === back[0] && way[1] === back[1];
}
