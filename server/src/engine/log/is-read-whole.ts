import { hexPackets } from './packets/hex-packets.ts';
import { mayHoldTokens } from './visible-text.ts';

/**
 * Tells whether a stretch of text holds what the whole text must be seen for: colour codes of a terminal, or packets in hex, which
 * are put together before messages are looked for.
 */
export function isReadWhole(chars: string): boolean {
  return mayHoldTokens(chars) || hexPackets(chars).length !== 0;
}
