import { parseAddress, type Address } from '../address.ts';
import { firstHeader } from '../headers-named.ts';
import type { Message } from '../message.ts';

/** Returns the address of the first To header, or undefined when there is none or it is empty (RFC 3261 §20). */
export function to(message: Pick<Message, 'headers'>): Address | undefined {
  const header = firstHeader(message, 'to');
  return header === undefined ? undefined : parseAddress(header);
}
