import { firstHeader } from '../headers-named.ts';
import type { Message } from '../message.ts';

const lengthPattern = /^\d{1,15}$/;

/** Returns the number of octets that the first Content-Length states, or undefined when there is none or it is no number. */
export function contentLength(message: Pick<Message, 'headers'>): number | undefined {
  const value = firstHeader(message, 'content-length')?.value;
  return value !== undefined && lengthPattern.test(value) ? Number(value) : undefined;
}
