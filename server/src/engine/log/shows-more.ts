import type { OctetWindow } from '../text/octet-window.ts';
import type { TextSource } from '../text/text-source.ts';
import { mayHoldStream } from './packets/followed-streams.ts';
import { isTooShortToProbe, mayShowHexBetween, nextProbe } from './packets/hex-sieve.ts';
import { mayHoldPeel } from './packets/peeled-lines.ts';
import { mayHoldPercent } from './packets/percent-text.ts';
import { isCapture } from './packets/read-capture.ts';
import { windowOverlap } from './scan-state.ts';
import { holdsTerminalSign } from './terminal-sign.ts';
import { mayHoldTerminal, signsIn } from './visible-tokens.ts';

/** Tells of the head of a text whether it must be read in another way than as its lines: a capture, a stream, packets of a log. */
export function headShowsMore({ unit, chars }: TextSource): boolean {
  return (
    (unit === 'octet' && isCapture(chars)) ||
    mayHoldStream(chars) ||
    mayHoldPercent(chars) ||
    signsIn(chars) !== 0 ||
    mayHoldPeel(chars)
  );
}

/** How much behind a look for hex must stand in the window, in characters. */
const behindLook = 64;

/**
 * Returns what tells of the windows of a text, one after the other, whether they may show more than their own lines: packets in hex,
 * or the codes of a terminal.
 */
export function showsMore(text: TextSource): (window: OctetWindow) => boolean {
  let probe = nextProbe(0);
  let seen = 0;
  return (window) => {
    const { base, length } = window;
    const end = base + length;
    const last = end === text.chars.length ? end : end - behindLook;
    const first = probe;
    probe = nextProbe(Math.max(probe, last));
    const from = Math.max(0, seen - windowOverlap);
    seen = end;
    if (isTooShortToProbe(text.chars.length)) return true;
    if (mayShowHexBetween(window, first - base, last - base)) return true;
    return holdsTerminalSign(window) && mayHoldTerminal(text.chars.slice(from, end));
  };
}
