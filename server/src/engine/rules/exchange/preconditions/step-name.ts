import type { PreconditionStep } from './precondition-story.ts';

/** Returns what a message of the exchange is called in one word or two: `UPDATE`, `183`, `200 (UPDATE)`. */
export function stepName({ status, method }: PreconditionStep): string {
  if (status === 0) return method;
  return method === 'INVITE' ? `${status}` : `${status} (${method})`;
}
