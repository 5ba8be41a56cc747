import { formats } from '../log/formats/index.ts';
import { markMachine } from '../log/line-kind.ts';
import { lastOctets } from '../text/last-octets.ts';
import type { OctetView } from '../text/octet-view.ts';

/** Where a message's head stands, and whose it is. */
export interface HeadPlace {
  readonly headStart: number;
  readonly headEnd: number;
  readonly format: number;
}

const lineFeed = 10;
const carriageReturn = 13;
const ampersand = 38;
const backtick = 96;
const letterM = 77;

/**
 * Returns where the line of context ends of which only the first words are read, the start of the head where there is none, or -1 where
 * more of that line may be read.
 */
export function behindContext({ octets, view }: OctetView, { headStart, headEnd, format }: HeadPlace): number {
  if (formats[format - 1]?.context?.readsHeadOnly !== true) return headStart;
  const end = endOrEntity(view, headStart);
  if (octets[end] === ampersand) return -1;
  let next = end + 1;
  while (next < headEnd && (octets[next] === lineFeed || octets[next] === carriageReturn)) next += 1;
  if (headEnd <= next) return headStart;
  let behind = end;
  while (headStart < behind && octets[behind - 1] === carriageReturn) behind -= 1;
  const isBare = isSign(octets[behind - 1] ?? 0) && octets[headStart] !== backtick;
  return isBare && !isMarker(format, octets, headStart, behind) ? end : -1;
}

const everyOctet = 0x01010101;
const highBits = 0x80808080;

/** Returns where the line ends, or where an ampersand stands in it. Four octets are looked at in one step. */
function endOrEntity(octets: DataView, start: number): number {
  let at = start;
  for (;;) {
    const word = octets.getInt32(at, true);
    const feed = word ^ (lineFeed * everyOctet);
    const entity = word ^ (ampersand * everyOctet);
    // Of the octets that are 0 the first one borrows from its high bit.
    if ((((feed - everyOctet) | (entity - everyOctet)) & ~word & highBits) !== 0) break;
    at += 4;
  }
  while (octets.getUint8(at) !== lineFeed && octets.getUint8(at) !== ampersand) at += 1;
  return at;
}

const anyOctet = new Uint8Array(256).fill(1);

/** For each format the octets in which its marker may end. */
const markerEnds: Uint8Array[] = [];

/** Tells whether a line is a marker of a format; most lines end otherwise. */
function isMarker(format: number, octets: Uint8Array, start: number, end: number): boolean {
  const ends = (markerEnds[format] ??= lastOctets(formats[format - 1]?.marker ?? /$/) ?? anyOctet);
  return ends[octets[end - 1] ?? 0] === 1 && markMachine().meaningOfOctets(octets, start, end).markers.includes(format);
}

/** Tells whether an octet at the end of a line is one that nobody has put there. */
function isSign(octet: number): boolean {
  return 32 < octet && octet < 127 && octet !== letterM;
}
