import type { CapturedFrame } from './captured-frame.ts';
import { longestFrame, octetsIn } from './captured-frame.ts';
import { number32 } from './numbers-in.ts';

/** The marks of pcap files: both byte orders, times in microseconds or nanoseconds, and Kuznetzov's longer records. */
export const pcapMarks = [
  '\u00d4\u00c3\u00b2\u00a1',
  '\u00a1\u00b2\u00c3\u00d4',
  '\u004d\u003c\u00b2\u00a1',
  '\u00a1\u00b2\u003c\u004d',
  '\u0034\u00cd\u00b2\u00a1',
  '\u00a1\u00b2\u00cd\u0034',
];

/** Returns the frames of a pcap file (draft-ietf-opsawg-pcap): a header of 24 octets, then records. */
export function* pcapFrames(chars: string): Generator<CapturedFrame, void> {
  const isLittle = chars.charCodeAt(0) !== 0xa1;
  const mark = number32(chars, 0, isLittle);
  const header = mark === 0xa1_b2_cd_34 ? 24 : 16;
  const digits = mark === 0xa1_b2_3c_4d ? 9 : 6;
  const linkType = number32(chars, 20, isLittle) & 0xff_ff;
  for (let at = 24; at + header <= chars.length;) {
    const length = number32(chars, at + 8, isLittle);
    const start = at + header;
    if (longestFrame < length || chars.length < start + length) return;
    const fraction = String(number32(chars, at + 4, isLittle)).padStart(digits, '0');
    yield { linkType, time: `${number32(chars, at, isLittle)}.${fraction}`, octets: octetsIn(chars, start, length) };
    at = start + length;
  }
}
