import { unmetRows } from './missing-preconditions.ts';
import type { PreconditionStep } from './precondition-story.ts';

/**
 * What has to come next: the called side sends a reliable 183 with its answer, the calling side acknowledges it with PRACK, reserves and
 * tells so in an UPDATE; that is answered; the called side reserves, and tells so where it was asked to; then it may ring.
 */
export type NextMove =
  | 'answer'
  | 'prack'
  | 'update-answer'
  | 'update'
  | 'callee-update'
  | 'reserve'
  | 'ring'
  | 'pick-up';

/** Returns what has to come behind a step of the exchange; undefined where the INVITE has its final response. */
export function nextMove(steps: readonly PreconditionStep[], place: number): NextMove | undefined {
  const step = steps[place];
  if (step === undefined || (200 <= step.status && step.method === 'INVITE')) return undefined;
  const past = steps.slice(0, place + 1);
  return owed(past) ?? reservationOwed(step) ?? (past.some(({ status }) => status === 180) ? 'pick-up' : 'ring');
}

/** Returns the message that one side still owes the other. */
function owed(past: readonly PreconditionStep[]): NextMove | undefined {
  if (!past.some(({ by, hasDescription }) => by === 'callee' && hasDescription)) return 'answer';
  let isReliable = false;
  let isUpdating = false;
  for (const { isReliable: needsPrack, method, status } of past) {
    if (needsPrack) isReliable = true;
    if (status !== 0 && method === 'UPDATE') isUpdating = 200 <= status ? false : isUpdating;
    if (status !== 0) continue;
    if (method === 'PRACK') isReliable = false;
    if (method === 'UPDATE') isUpdating = true;
  }
  if (isReliable) return 'prack';
  return isUpdating ? 'update-answer' : undefined;
}

function reservationOwed({ after }: PreconditionStep): NextMove | undefined {
  const unmet = unmetRows(after);
  if (unmet.length === 0) return undefined;
  if (unmet.some(({ segment, askedByCallee }) => segment === 'caller' || askedByCallee !== 0)) return 'update';
  return unmet.some(({ askedByCaller }) => askedByCaller !== 0) ? 'callee-update' : 'reserve';
}
