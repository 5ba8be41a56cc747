import type { SeenMessage } from '../seen-message.ts';
import { hashOf } from './hash-of.ts';

/**
 * Returns a tag for somebody who has none: the same one in all messages of a call, so that fixes of several fit together; another one
 * for the other side, and in another call.
 */
export function madeTag(seen: SeenMessage, address: string): string {
  const callId = seen.header('call-id')?.value ?? '';
  return hashOf(`${callId}\n${/<[^>]{1,400}>/.exec(address)?.[0] ?? `<${address.replace(/;.*$/s, '')}>`}`);
}
