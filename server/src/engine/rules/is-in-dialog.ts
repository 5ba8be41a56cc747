import { parameter } from '../sip/parameters.ts';
import { to } from '../sip/headers/to.ts';
import type { SeenMessage } from './seen-message.ts';

/** Tells whether the To of a request has a tag, which makes it one of a dialog (RFC 3261 §12.2). */
export function isInDialog({ message }: SeenMessage): boolean {
  const address = to(message);
  return address !== undefined && parameter(address, 'tag') !== undefined;
}
