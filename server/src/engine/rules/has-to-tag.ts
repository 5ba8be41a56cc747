import { to } from '../sip/headers/to.ts';
import { parameter } from '../sip/parameters.ts';
import type { SeenMessage } from './seen-message.ts';

/** Tells whether To has a tag: in a request that means a dialog, or an early one. */
export function hasToTag({ message }: Pick<SeenMessage, 'message'>): boolean {
  const address = to(message);
  return address !== undefined && parameter(address, 'tag') !== undefined;
}
