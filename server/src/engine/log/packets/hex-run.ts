import { hexDigit, isWordCode } from '../character-classes.ts';
import { runGlance } from '../kernel/dump-looks.ts';
import type { Octets } from './octets.ts';

/** Octets that a text shows as digits in a row, as Wireshark's hex stream and `tshark -T jsonraw` do. Offsets of the text. */
export interface HexRun {
  readonly start: number;
  readonly end: number;
  /** Undefined where the digits are none of a packet, or of one that the text shows in another way, too. */
  readonly octets: Octets | undefined;
  /** The frame above it, where no look has met it, whose packet the octets were put together for. */
  readonly frame?: Pick<HexRun, 'start' | 'end'> & { readonly octets: Octets };
}

/** So many digits in a row are no tag and no digest. */
const longestWord = 80;

/** The shortest and the longest run, in digits. */
const shortest = 320;
const longest = 524_288;

/** How far above a run the name of its field stands, and how far below it a dissector's other fields of that packet. */
const longestName = 120;
const longestPacket = 262_144;

/** Tells by a glance whether `at` stands in a run: in nearly all texts the first two characters tell that it does not. */
export function isInHexRun(chars: string, at: number): boolean {
  return areDigits(chars, at, runGlance);
}

/** Tells whether a stretch holds a part of a run that is longer than the words of a log. */
export function mayHoldHexRun(chars: string): boolean {
  for (let at = 0; at < chars.length; at += longestWord) if (areDigits(chars, at, longestWord)) return true;
  return false;
}

function areDigits(chars: string, start: number, count: number): boolean {
  for (let at = start; at < start + count; at += 1) if (digitAt(chars, at) === -1) return false;
  return true;
}

/** Returns the run around `at`, which is not looked for before `floor`; the last packet that was read ends at `read`. */
export function hexRunAround(chars: string, at: number, floor: number, read: number): HexRun {
  let start = at;
  while (floor < start && at - longest < start && digitAt(chars, start - 1) !== -1) start -= 1;
  let end = at;
  while (end < start + longest && digitAt(chars, end) !== -1) end += 1;
  const length = end - start;
  const isWhole = shortest <= length && length % 2 === 0 && length < longest && !isWordCode(chars.charCodeAt(end));
  if (!isWhole || !isShownHere(chars, start, end)) return { start, end, octets: undefined };
  const run = { start, end, octets: octetsOf(chars, start, end) };
  const frame = isPutTogether(chars, start) ? frameAbove(chars, start, read) : undefined;
  return frame === undefined ? run : { ...run, frame };
}

const fieldName = /"([\w.-]{1,80})_raw" ?: ?(?:\[\s{0,40})?"$/;

/** The fields of what was put together of fragments or segments. */
const putTogether = /^(?:ip|ipv6|tcp)\.reassembled\.data$/;

function nameOf(chars: string, start: number): string | undefined {
  return fieldName.exec(chars.slice(Math.max(0, start - longestName), start))?.[1];
}

function isPutTogether(chars: string, start: number): boolean {
  return putTogether.test(nameOf(chars, start) ?? '');
}

const frameDigits = /^"frame_raw" ?: ?(?:\[\s{0,40})?"((?:[0-9a-f]{2}){20,2000})"/;
const longestFrame = 4200;

/** Returns the frame of the packet that the fields at `start` belong to, where it stands behind `floor`: it may be too short to be met by a look. */
function frameAbove(chars: string, start: number, floor: number): HexRun['frame'] {
  const at = chars.slice(Math.max(floor, start - longestPacket), start).lastIndexOf('"frame_raw"');
  if (at === -1) return undefined;
  const from = Math.max(floor, start - longestPacket) + at;
  const [all = '', digits] = frameDigits.exec(chars.slice(from, from + longestFrame)) ?? [];
  if (digits === undefined) return undefined;
  const end = from + all.length - 1;
  return { start: end - digits.length, end, octets: octetsOf(chars, end - digits.length, end) };
}

/**
 * Of the fields of a dissector only the whole frame is read and what was put together of several, or else the whole message, and none where the words of the message
 * stand beside the digits (`tshark -T json -x`).
 */
function isShownHere(chars: string, start: number, end: number): boolean {
  const name = nameOf(chars, start);
  // What an attribute of PDML holds stands beside it in words.
  if (name === undefined) return !chars.startsWith('="', start - 2) && !isWordCode(chars.charCodeAt(start - 1));
  if (name !== 'frame' && name !== 'sip' && !putTogether.test(name)) return false;
  const below = chars.slice(end, end + longestPacket);
  const own = before(before(below, `"${name}_raw"`), '"frame_raw"');
  if (/-Line" ?: ?\[?\s{0,40}"[A-Z]{1,20}[ /]/.test(own)) return false;
  return name !== 'sip' || !chars.slice(Math.max(0, start - longestPacket), start).includes('"frame_raw"');
}

/** Returns what stands before some words, or all where they do not. */
function before(chars: string, words: string): string {
  const at = chars.indexOf(words);
  return at === -1 ? chars : chars.slice(0, at);
}

function octetsOf(chars: string, start: number, end: number): Octets {
  const count = (end - start) / 2;
  const bytes = new Uint8Array(count);
  const places = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    const at = start + index * 2;
    bytes[index] = digitAt(chars, at) * 16 + digitAt(chars, at + 1);
    places[index] = at;
  }
  return { bytes, base: 0, places };
}

function digitAt(chars: string, at: number): number {
  return hexDigit(chars.charCodeAt(at));
}
