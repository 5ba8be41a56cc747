import { parseAddressList, type Address } from '../address.ts';
import { headersNamed } from '../headers-named.ts';
import type { Message } from '../message.ts';

/** Returns the addresses of every Path header in the order of the message (RFC 3327 §4: each proxy puts its own on top, so that the last one is the proxy next to the user agent). */
export function path(message: Pick<Message, 'headers'>): readonly Address[] {
  return headersNamed(message, 'path').flatMap(parseAddressList);
}
