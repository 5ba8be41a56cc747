import { formats } from '../log/formats/index.ts';
import { datedWord, headShape } from '../log/head-shape.ts';
import type { DigitPlaces, HeadShape } from '../log/head-shape.ts';
import type { OctetLines } from '../text/octet-lines.ts';
import { utf8Octets } from '../text/octet-lines.ts';
import type { HeadPlace } from './behind-context.ts';
import type { TailWords } from './tail-words.ts';
import { tailWords } from './tail-words.ts';

/** The end of a row of JSON, which tells what the log says of a message, for all heads that differ in free digits alone. */
export interface HeadTail {
  readonly format: number;
  /** The head's octets, its free digits as 0. */
  readonly key: Uint8Array;
  /** Where in `readings` the octets of each place are looked up. */
  readonly kinds: Uint16Array;
  /** How much of a line of context is in the key; the rest of that line may be anything. */
  readonly kept: number;
  readonly octets: Uint8Array;
  /** Places in the tail, and the places in the key of the digits that stand there, in turns. */
  readonly digits: Uint16Array;
  readonly clock: number;
}

const zero = 48;

/** Each octet as it is, and behind them each octet with all digits as 0. */
const readings = Uint8Array.from({ length: 512 }, (_, index) => {
  const octet = index & 0xff;
  return 256 <= index && 48 <= octet && octet <= 57 ? zero : octet;
});
const ofDigits = 256;

/** Returns a number below `count`, a power of two, that is the same for all heads that differ in digits alone behind `from`. */
export function slotOf(octets: Uint8Array, from: number, { headEnd, format }: HeadPlace, count: number): number {
  let hash = format;
  for (let at = from; at < headEnd; at += 1) {
    hash = Math.imul(hash ^ (readings[(octets[at] ?? 0) | ofDigits] ?? 0), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (count - 1);
}

/** Tells whether the head that goes on at `from`, behind the line of context, differs in its free digits alone. */
export function isHead(tail: HeadTail, octets: Uint8Array, from: number, place: HeadPlace): boolean {
  const { key, kinds, kept, clock } = tail;
  const { headStart, headEnd } = place;
  const isAlike =
    tail.format === place.format &&
    key.length - kept === headEnd - from &&
    (from === headStart ? kept === 0 : kept !== 0 && kept <= from - headStart);
  if (!isAlike) return false;
  let differing = 0;
  let at = headStart;
  for (let index = 0; index < key.length; index += 1) {
    if (index === kept) at = from;
    differing |= (readings[(octets[at] ?? 0) + (kinds[index] ?? 0)] ?? 0) ^ (key[index] ?? 0);
    at += 1;
  }
  return differing === 0 && (clock === -1 || isClock(octets, placeOf(clock, kept, from, headStart)));
}

/** Returns where the octet of a key stands. */
function placeOf(index: number, kept: number, from: number, headStart: number): number {
  return index < kept ? headStart + index : from + index - kept;
}

/** Tells whether digits are those of a clock without a leap second. */
function isClock(octets: Uint8Array, at: number): boolean {
  const hours = ((octets[at] ?? 0) - zero) * 10 + (octets[at + 1] ?? 0) - zero;
  return hours < 24 && (octets[at + 3] ?? 0) < zero + 6 && (octets[at + 6] ?? 0) < zero + 6;
}

/** Writes the tail with the digits of the head at `headStart` that goes on at `from`. */
export function writeTail(
  lines: OctetLines,
  tail: HeadTail,
  octets: Uint8Array,
  from: number,
  headStart: number,
): void {
  const { digits, kept } = tail;
  const start = lines.at;
  lines.known(tail.octets);
  const into = lines.octets;
  for (let at = 0; at < digits.length; at += 2) {
    into[start + (digits[at] ?? 0)] = octets[placeOf(digits[at + 1] ?? 0, kept, from, headStart)] ?? 0;
  }
}

/** Returns the tail for a head, in which a line of context ends at `from`; undefined where more of that line was read. */
export function headTail(
  text: string,
  from: number,
  format: number,
  words: TailWords,
  toJson: (value: unknown) => string,
): HeadTail | undefined {
  const kept = from === 0 ? 0 : lengthRead(text, format);
  if (kept === undefined) return undefined;
  const key = text.slice(0, kept) + text.slice(from);
  const shape = headShape(key, format);
  const isSame = tailWords(shape.head, format, toJson).text === words.text;
  if (!isSame || (from !== 0 && datedWord(key, format) === undefined)) return undefined;
  const kinds = new Uint16Array(key.length);
  for (const place of [...shape.free, ...clockDigits(shape.clock)]) kinds[place] = ofDigits;
  const digits = [
    ...digitsOf(words.time, shape.time),
    ...digitsOf(words.source, shape.source),
    ...digitsOf(words.destination, shape.destination),
  ];
  return {
    format,
    key: Uint8Array.from({ length: key.length }, (_, at) => readings[key.charCodeAt(at) + (kinds[at] ?? 0)] ?? 0),
    kinds,
    kept,
    octets: utf8Octets(words.text),
    digits: Uint16Array.from(digits),
    clock: shape.clock,
  };
}

/** Returns how much of a line of context its pattern finds, from its start on. */
function lengthRead(text: string, format: number): number | undefined {
  const [pattern, ...more] = formats[format - 1]?.context?.patterns ?? [];
  const found = more.length === 0 ? pattern?.exec(text) : undefined;
  return found?.index === 0 && 0 < found[0].length ? found[0].length : undefined;
}

function clockDigits(clock: HeadShape['clock']): readonly number[] {
  return clock === -1 ? [] : [0, 1, 3, 4, 6, 7].map((place) => clock + place);
}

function digitsOf(at: number, places: DigitPlaces): readonly number[] {
  return places.map((place, index) => (index % 2 === 0 ? at + place : place));
}
