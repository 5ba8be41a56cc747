import type { SeenMessage } from '../seen-message.ts';

/**
 * Returns eight hexadecimal digits for a tag, a branch or a Call-ID that a fix has to invent: others for every message and for every
 * `purpose`, and the same ones whenever the same message is asked for, because the engine knows no chance.
 */
export function madeToken({ message }: SeenMessage, purpose: string): string {
  const { text } = message.wire;
  let hash = 0x811c9dc5;
  const mix = (chars: string, end: number): void => {
    for (let at = 0; at < end; at += 1) hash = Math.imul(hash ^ chars.charCodeAt(at), 0x01000193);
  };
  mix(purpose, purpose.length);
  mix(text, Math.min(text.length, mostCharacters));
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A bound on what is read; the header fields that tell messages apart stand in front. */
const mostCharacters = 4096;
