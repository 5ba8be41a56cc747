import { octetText } from '../text/text-source.ts';
import { scanKernel } from './kernel/the-kernel.ts';
import { holdsHexPackets } from './packets/hex-packets.ts';
import { mayShowHex } from './packets/hex-sieve.ts';
import type { TextWindow } from './scan-windows.ts';
import { headShowsMore } from './shows-more.ts';
import { holdsTerminalSign } from './terminal-sign.ts';
import { headLength, mayHoldTerminal } from './visible-tokens.ts';

/**
 * Tells whether a window holds what the whole text must be seen for: colour codes of a terminal, seams between packets of one
 * record, or packets in hex or of a stream that was followed, which are put together before messages are looked for.
 */
export function isReadWhole(window: TextWindow): boolean {
  scanKernel()?.take(window.view);
  return mayHoldMarks(window) || (mayShowHex(window.view) && holdsHexPackets(window.chars));
}

function mayHoldMarks(window: TextWindow): boolean {
  if (window.base < headLength && headShowsMore(octetText(window.chars))) return true;
  return holdsTerminalSign(window.view) && mayHoldTerminal(window.chars);
}
