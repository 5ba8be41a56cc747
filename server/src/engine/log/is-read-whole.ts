import { holdsHexPackets } from './packets/hex-packets.ts';
import { mayHoldStream } from './packets/followed-streams.ts';
import type { TextWindow } from './scan-windows.ts';
import { headLength, mayHoldTerminal, mayHoldTokens } from './visible-text.ts';

/**
 * Tells whether a window holds what the whole text must be seen for: colour codes of a terminal, seams between packets of one
 * record, or packets in hex or of a stream that was followed, which are put together before messages are looked for.
 */
export function isReadWhole({ chars, base }: TextWindow): boolean {
  const hasTokens = base < headLength ? mayHoldTokens(chars) : mayHoldTerminal(chars);
  const hasStreams = base < headLength && mayHoldStream(chars);
  return hasTokens || hasStreams || holdsHexPackets(chars);
}
