import type { SeenMessage } from '../seen-message.ts';
import { hashOf } from './hash-of.ts';

/**
 * Returns eight hexadecimal digits for a tag, a branch or a Call-ID that a fix has to invent: others for every message and for every
 * `purpose`, and the same ones whenever the same message is asked for, because the engine knows no chance.
 */
export function madeToken({ message }: SeenMessage, purpose: string): string {
  const { text } = message.wire;
  return hashOf(purpose + text.slice(0, mostCharacters));
}

/** A bound on what is read; the header fields that tell messages apart stand in front. */
const mostCharacters = 4096;
