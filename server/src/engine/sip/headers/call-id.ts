import { firstHeader } from '../headers-named.ts';
import type { Message } from '../message.ts';

/** Returns the value of the first Call-ID, or undefined when there is none or it is empty (RFC 3261 §20.8). */
export function callId(message: Pick<Message, 'headers'>): string | undefined {
  const value = firstHeader(message, 'call-id')?.value;
  return value === '' ? undefined : value;
}
