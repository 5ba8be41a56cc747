import { isBlankCode, isLetterCode, isWordCode } from './character-classes.ts';
import { byLength, rowNamed } from './header-name.ts';
import { longestPrefix } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';

/** How many places of a line are tried as the head of its header. */
const mostPlaces = 6;

/** The names of header fields that stand on the first lines of a message. */
const names = byLength(
  [
    ...['via', 'v', 'from', 'f', 'to', 't', 'call-id', 'i', 'cseq', 'record-route', 'route', 'max-forwards', 'contact'],
    'm',
  ].map((name) => ({ name })),
);

/** Returns where a header of SIP may begin in a line behind something else, not further than a prefix is long. */
export function headerPlaces(chars: string, line: LogicalLine): readonly number[] {
  const places: number[] = [];
  const limit = Math.min(line.end, line.start + longestPrefix);
  for (let colon = nextColon(chars, line.start, limit); colon < limit; colon = nextColon(chars, colon + 1, limit)) {
    const place = nameBefore(chars, line.start, colon);
    if (place <= line.start) continue;
    places.push(place);
    if (places.length === mostPlaces) break;
  }
  return places;
}

function nextColon(chars: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && chars.charCodeAt(at) !== 58) at += 1;
  return at;
}

/** Returns where the name begins that stands before a colon as a word of its own, or -1. */
function nameBefore(chars: string, floor: number, colon: number): number {
  let end = colon;
  while (floor < end && isBlankCode(chars.charCodeAt(end - 1))) end -= 1;
  for (let length = names.length - 1; 0 < length; length -= 1) {
    const start = end - length;
    if (start < floor || rowNamed(names, chars, start, end) === undefined) continue;
    if (start === floor || !goesOnBefore(chars, floor, start)) return start;
  }
  return -1;
}

/** Tells whether the name is the end of a longer one: a letter, a digit or an underscore stands before it, or a letter and a dash. */
function goesOnBefore(chars: string, floor: number, start: number): boolean {
  const before = chars.charCodeAt(start - 1);
  if (before !== 45) return isWordCode(before);
  return floor < start - 1 && isLetterCode(chars.charCodeAt(start - 2));
}
