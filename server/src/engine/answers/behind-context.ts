import { formats } from '../log/formats/index.ts';
import { markMachine } from '../log/line-kind.ts';
import { lastOctets } from '../text/last-octets.ts';

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
export function behindContext(octets: Uint8Array, { headStart, headEnd, format }: HeadPlace): number {
  if (formats[format - 1]?.context?.readsHeadOnly !== true) return headStart;
  let end = headStart;
  let hasEntity = false;
  for (; octets[end] !== lineFeed; end += 1) hasEntity ||= octets[end] === ampersand;
  let next = end + 1;
  while (next < headEnd && (octets[next] === lineFeed || octets[next] === carriageReturn)) next += 1;
  if (headEnd <= next) return headStart;
  let behind = end;
  while (headStart < behind && octets[behind - 1] === carriageReturn) behind -= 1;
  const isBare = !hasEntity && isSign(octets[behind - 1] ?? 0) && octets[headStart] !== backtick;
  return isBare && !isMarker(format, octets, headStart, behind) ? end : -1;
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
