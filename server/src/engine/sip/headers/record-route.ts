import { parseAddressList, type Address } from '../address.ts';
import { headersNamed } from '../headers-named.ts';
import type { Message } from '../message.ts';

/** Returns the addresses of every Record-Route header in the order of the message (RFC 3261 §20.30). */
export function recordRoute(message: Pick<Message, 'headers'>): readonly Address[] {
  return headersNamed(message, 'record-route').flatMap(parseAddressList);
}
