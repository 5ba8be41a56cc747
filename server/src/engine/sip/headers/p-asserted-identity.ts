import { parseAddressList, type Address } from '../address.ts';
import { headersNamed } from '../headers-named.ts';
import type { Message } from '../message.ts';

/** Returns the addresses of every P-Asserted-Identity header in the order of the message (RFC 3325 §9.1). */
export function pAssertedIdentity(message: Pick<Message, 'headers'>): readonly Address[] {
  return headersNamed(message, 'p-asserted-identity').flatMap(parseAddressList);
}
