import type { OctetWindow } from '../text/octet-window.ts';
import { scanKernel } from './kernel/the-kernel.ts';

/** What each token of a terminal begins with or has in it (`mayHoldTerminal`): the escape, or the caret of one that was made visible. */
const escape = 0x1b;
const caret = 0x5e;

/** Tells whether a window may hold a token of a terminal: false only where neither of the two stands in it. */
export function holdsTerminalSign(window: OctetWindow): boolean {
  return scanKernel()?.holdsEither(window, escape, caret) ?? true;
}
