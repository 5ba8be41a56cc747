import type { Address } from '../sip/address.ts';
import { parameter } from '../sip/parameters.ts';
import type { Header } from '../sip/header.ts';
import type { Message } from '../sip/message.ts';
import type { SeenMessage } from './seen-message.ts';

/**
 * Tells whether a From or To that can be read has no tag. Most have one, which a look at the text behind the address shows; where the
 * value is malformed, what is wrong in it comes first.
 */
export function lacksTag(
  { message }: SeenMessage,
  header: Header,
  read: (message: Message) => Address | undefined,
): boolean {
  const { value } = header;
  if (value.includes(';tag=', value.lastIndexOf('>') + 1) || value === '') return false;
  const address = read(message);
  if (address?.uri === undefined || 0 < address.problems.length) return false;
  return parameter(address, 'tag') === undefined;
}
