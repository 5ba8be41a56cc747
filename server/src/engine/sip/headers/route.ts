import { parseAddressList, type Address } from '../address.ts';
import { headersNamed } from '../headers-named.ts';
import type { Message } from '../message.ts';

/** Returns the addresses of every Route header in the order of the message (RFC 3261 §20.34). */
export function route(message: Pick<Message, 'headers'>): readonly Address[] {
  return headersNamed(message, 'route').flatMap(parseAddressList);
}
