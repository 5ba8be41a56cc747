import { hexDigit, isBlankCode } from '../character-classes.ts';

/** One line of a hex dump: the offset that it tells, if any, and where the digits of each of its octets stand. */
export interface HexLine {
  readonly offset: number | undefined;
  readonly bytes: readonly number[];
  readonly places: readonly number[];
}

/** The longest line of a dump, and the most octets that tools print on one. */
const longestLine = 140;
const mostOctets = 32;

/** Returns the line between `start` and `end` as a line of a dump, or undefined for any other. */
export function hexLine(chars: string, start: number, end: number): HexLine | undefined {
  if (end - start < 6 || longestLine < end - start || !mayBeHex(chars, start)) return undefined;
  const word = behindIndent(chars, start, end);
  const code = mayBeCode(chars, word) ? codeLine(chars.slice(start, end), start) : undefined;
  if (code !== undefined) return code;
  const told = offsetAt(chars, word, end);
  const first = told === undefined ? behindNoOffset(chars, start) : told.behind;
  return first === -1 ? undefined : octetsFrom(chars, first, end, told?.offset);
}

function octetsFrom(chars: string, first: number, end: number, offset: number | undefined): HexLine | undefined {
  const bytes: number[] = [];
  const places: number[] = [];
  let at = first;
  for (;;) {
    const octet = octetAt(chars, at, end);
    if (octet === -1) return undefined;
    bytes.push(octet);
    places.push(at);
    at += 2;
    if (bytes.length < mostOctets && digitAt(chars, at, end) !== -1) continue;
    const gap = blanksAt(chars, at, end);
    if (!goesOn(chars, { at: at + gap, end, gap, count: bytes.length, isOffsetTold: offset !== undefined })) break;
    at += gap;
  }
  const isEnd = end <= at || isSpace.test(chars.charAt(at));
  return isEnd ? { offset, bytes, places } : undefined;
}

const isSpace = /\s/;

/** The longest indent or quote before a line. */
const longestIndent = 12;

function behindIndent(chars: string, start: number, end: number): number {
  const limit = Math.min(end, start + longestIndent);
  let at = start;
  while (at < limit && isIndent(chars.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Returns the offset that a line begins with, and where its octets begin: `0x0010:` (tcpdump), `0010  ` (Wireshark), `00000010  `
 * (hexdump -C), `00000010: ` (xxd).
 */
function offsetAt(
  chars: string,
  word: number,
  end: number,
): { readonly offset: number; readonly behind: number } | undefined {
  const first = chars.startsWith('0x', word) ? word + 2 : word;
  let at = first;
  let offset = 0;
  for (let digit = digitAt(chars, at, end); digit !== -1; digit = digitAt(chars, at, end)) {
    offset = offset * 16 + digit;
    at += 1;
    if (first + 8 < at) return undefined;
  }
  if (at < first + 3) return undefined;
  const hasColon = chars.charCodeAt(at) === 58;
  if (hasColon) at += 1;
  const limit = at + (hasColon ? 3 : 4);
  const blanks = at;
  while (at < limit && at < end && isBlankCode(chars.charCodeAt(at))) at += 1;
  return blanks < at && octetAt(chars, at, end) !== -1 ? { offset, behind: at } : undefined;
}

/** ngrep -x prints no offset: two blanks, then the octets in two groups of eight. Returns where they begin, or -1. */
function behindNoOffset(chars: string, start: number): number {
  if (chars.charCodeAt(start) !== 32 || chars.charCodeAt(start + 1) !== 32) return -1;
  return /^[0-9a-f]{2} [0-9a-f]{2} /.test(chars.slice(start + 2, start + 8)) ? start + 2 : -1;
}

/** A row of an array of C (Wireshark, `xxd -i`), or of a string of C; what follows on the line is no octet. */
const codeRow =
  /^[\t >]{0,12}(?:(?:0x[0-9A-Fa-f]{2}, ?){0,31}0x[0-9A-Fa-f]{2},?|"(?:\\x[0-9A-Fa-f]{2}){1,32}")(?=\s*(?:$|\/\*|\\$|\}|;))/;

/** Tells whether `0x` or a string begins there, as in C; the offset of tcpdump's lines begins so, too. */
function mayBeCode(chars: string, at: number): boolean {
  return chars.charCodeAt(at) === 34 || chars.startsWith('0x', at);
}

/** Returns a line of C source whose numbers are octets, or undefined for any other. */
function codeLine(text: string, start: number): HexLine | undefined {
  const row = codeRow.exec(text)?.[0];
  if (row === undefined) return undefined;
  const bytes: number[] = [];
  const places: number[] = [];
  for (let at = row.indexOf('x'); at !== -1; at = row.indexOf('x', at + 1)) {
    bytes.push(octetAt(row, at + 1, row.length));
    places.push(start + at + 1);
  }
  return { offset: undefined, bytes, places };
}

/** Tells by a glance at the first word whether a line may be one of a dump: two digits of hex, or the `0x` or `"\x` before some. */
export function mayBeHex(chars: string, start: number): boolean {
  const at = behindIndent(chars, start, chars.length);
  if (digitAt(chars, at, chars.length) === -1) return chars.startsWith('"\\x', at);
  if (digitAt(chars, at + 1, chars.length) === -1) return chars.startsWith('0x', at);
  const third = chars.charCodeAt(at + 2);
  return chars.length <= at + 2 || third === 58 || third === 32 || digitAt(chars, at + 2, chars.length) !== -1;
}

/** A tab, a blank, or the mark of a quoted mail. */
function isIndent(code: number): boolean {
  return isBlankCode(code) || code === 62;
}

/** What stands behind the octets of a line so far. */
interface Gap {
  /** Behind the gap. */
  readonly at: number;
  readonly end: number;
  readonly gap: number;
  /** How many octets stand before it. */
  readonly count: number;
  readonly isOffsetTold: boolean;
}

/** Tells whether more octets follow a gap: one blank, or a wider one in the middle of sixteen. Then come the characters. */
function goesOn(chars: string, { at, end, gap, count, isOffsetTold }: Gap): boolean {
  if (gap === 0 || mostOctets <= count || octetAt(chars, at, end) === -1) return false;
  if (gap === 1) return true;
  const isMiddle = count === 8 && (gap === 2 || (gap === 4 && !isOffsetTold));
  return isMiddle && (end <= at + 2 || chars.charCodeAt(at + 2) === 32);
}

function blanksAt(chars: string, at: number, end: number): number {
  let behind = at;
  while (behind < end && chars.charCodeAt(behind) === 32) behind += 1;
  return behind - at;
}

function octetAt(chars: string, at: number, end: number): number {
  const high = digitAt(chars, at, end);
  const low = digitAt(chars, at + 1, end);
  return high === -1 || low === -1 ? -1 : high * 16 + low;
}

function digitAt(text: string, at: number, end: number): number {
  return end <= at ? -1 : hexDigit(text.charCodeAt(at));
}
