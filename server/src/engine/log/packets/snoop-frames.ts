import type { CapturedFrame } from './captured-frame.ts';
import { longestFrame, octetsIn } from './captured-frame.ts';
import { number32 } from './numbers-in.ts';

/** What a file of snoop begins with (RFC 1761). */
export const snoopMark = 'snoop\u0000\u0000\u0000';

/** What the link types of snoop are among those of pcap; what else it has nobody uses any more. */
const linkTypes: Readonly<Record<number, number>> = { 0: 1, 2: 6, 4: 1, 8: 10 };
const noLinkType = 0xff_ff;

/** Returns the frames of a file of snoop (RFC 1761). */
export function* snoopFrames(chars: string): Generator<CapturedFrame, void> {
  const linkType = linkTypes[number32(chars, 12, false)] ?? noLinkType;
  for (let at = 16; at + 24 <= chars.length;) {
    const length = number32(chars, at + 4, false);
    const record = number32(chars, at + 8, false);
    if (longestFrame < length || record < 24 + length || chars.length < at + 24 + length) return;
    const fraction = String(number32(chars, at + 20, false)).padStart(6, '0');
    yield {
      linkType,
      time: `${number32(chars, at + 16, false)}.${fraction}`,
      octets: octetsIn(chars, at + 24, length),
    };
    at += record;
  }
}
