import type { CapturedFrame } from './captured-frame.ts';
import { longestFrame, octetsIn } from './captured-frame.ts';
import { number32 } from './numbers-in.ts';

/** What a file of snoop begins with (RFC 1761). */
export const snoopMark = 'snoop\u0000\u0000\u0000';

/** The number of Ethernet among snoop's link types. */
const ethernet = 4;

/** Returns the frames of a file of snoop (RFC 1761); of its links only Ethernet carries SIP. */
export function* snoopFrames(chars: string): Generator<CapturedFrame, void> {
  if (number32(chars, 12, false) !== ethernet) return;
  for (let at = 16; at + 24 <= chars.length;) {
    const length = number32(chars, at + 4, false);
    const record = number32(chars, at + 8, false);
    if (longestFrame < length || record < 24 + length || chars.length < at + 24 + length) return;
    const fraction = String(number32(chars, at + 20, false)).padStart(6, '0');
    yield {
      linkType: 1,
      time: `${number32(chars, at + 16, false)}.${fraction}`,
      octets: octetsIn(chars, at + 24, length),
    };
    at += record;
  }
}
