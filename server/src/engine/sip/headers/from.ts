import { parseAddress, type Address } from '../address.ts';
import { firstHeader } from '../headers-named.ts';
import type { Message } from '../message.ts';

/** Returns the address of the first From header, or undefined when there is none or it is empty (RFC 3261 §20). */
export function from(message: Pick<Message, 'headers'>): Address | undefined {
  const header = firstHeader(message, 'from');
  return header === undefined ? undefined : parseAddress(header);
}
