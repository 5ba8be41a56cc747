import { firstHeader } from '../headers-named.ts';
import type { Message } from '../message.ts';

const hopsPattern = /^\d{1,15}$/;

/** Returns the hops that the first Max-Forwards leaves, as written, or undefined when there is none or it is no number. */
export function maxForwards(message: Pick<Message, 'headers'>): number | undefined {
  const value = firstHeader(message, 'max-forwards')?.value;
  return value !== undefined && hopsPattern.test(value) ? Number(value) : undefined;
}
