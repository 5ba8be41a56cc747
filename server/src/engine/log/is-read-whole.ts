import { holdsHexPackets } from './packets/hex-packets.ts';
import type { TextWindow } from './scan-windows.ts';
import { headLength, mayHoldTerminal, mayHoldTokens } from './visible-text.ts';

/**
 * Tells whether a window holds what the whole text must be seen for: colour codes of a terminal, seams between packets of one
 * record, or packets in hex, which are put together before messages are looked for.
 */
export function isReadWhole({ chars, base }: TextWindow): boolean {
  const hasTokens = base < headLength ? mayHoldTokens(chars) : mayHoldTerminal(chars);
  return hasTokens || holdsHexPackets(chars);
}
