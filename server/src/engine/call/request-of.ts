import type { Trace } from '../log/trace.ts';
import { transactionOf } from './call-index.ts';
import { hostOf } from './parties.ts';
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
  const { source, destination } = trace.head(request);
  const answer = trace.head(response);
  if (source === undefined || answer.destination === undefined) return false;
  if (destination === undefined || answer.source === undefined) return false;
  return hostOf(source) === hostOf(answer.destination) && hostOf(destination) === hostOf(answer.source);
}
