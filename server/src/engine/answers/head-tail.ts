import { formats } from '../log/formats/index.ts';
import { datedWord, headShape } from '../log/head-shape.ts';
import type { DigitPlaces, HeadShape } from '../log/head-shape.ts';
import type { OctetLines, OctetPiece } from '../text/octet-lines.ts';
import { isMaskedText, maskedText } from '../text/masked-text.ts';
import type { MaskedText } from '../text/masked-text.ts';
import { octetPiece } from '../text/octet-lines.ts';
import type { OctetView } from '../text/octet-view.ts';
import type { HeadPlace } from './behind-context.ts';
import type { TailWords } from './tail-words.ts';
import { tailWords } from './tail-words.ts';

/** The end of a row of JSON, which tells what the log says of a message, for all heads that differ in free digits alone. */
export interface HeadTail {
  readonly format: number;
  /** What is read of a line of context; the rest of that line may be anything. */
  readonly context: MaskedText;
  readonly rest: MaskedText;
  readonly piece: OctetPiece;
  /** What stands in the tail as it does in the head: where in the tail, where in the head, and how many octets, in turns. */
  readonly runs: Uint16Array;
  readonly clock: number;
}

/** Tells whether the head that goes on at `from`, behind the line of context, differs in its free digits alone. */
export function isHead(tail: HeadTail, { octets, view }: OctetView, from: number, place: HeadPlace): boolean {
  const { context, rest, clock } = tail;
  const { headStart, headEnd, format } = place;
  const isAlike =
    tail.format === format &&
    rest.length === headEnd - from &&
    (from === headStart) === (context.length === 0) &&
    context.length <= from - headStart;
  return (
    isAlike &&
    isMaskedText(rest, view, from) &&
    isMaskedText(context, view, headStart) &&
    (clock === -1 || isClock(octets, placeOf(clock, tail, from, headStart)))
  );
}

/** Returns where the octet of a key stands. */
function placeOf(index: number, { context }: HeadTail, from: number, headStart: number): number {
  return index < context.length ? headStart + index : from + index - context.length;
}

const zero = 48;

/** Tells whether digits are those of a clock without a leap second. */
function isClock(octets: Uint8Array, at: number): boolean {
  const hours = ((octets[at] ?? 0) - zero) * 10 + (octets[at + 1] ?? 0) - zero;
  return hours < 24 && (octets[at + 3] ?? 0) < zero + 6 && (octets[at + 6] ?? 0) < zero + 6;
}

/** Writes the tail with the digits of the head at `headStart` that goes on at `from`. */
export function writeTail(lines: OctetLines, tail: HeadTail, octets: DataView, from: number, headStart: number): void {
  const { runs } = tail;
  const start = lines.at;
  lines.known(tail.piece);
  for (let index = 0; index < runs.length; index += 3) {
    const at = placeOf(runs[index + 1] ?? 0, tail, from, headStart);
    lines.over(start + (runs[index] ?? 0), octets, at, runs[index + 2] ?? 0);
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
  const free = new Set([...shape.free, ...clockDigits(shape.clock)]);
  const digits = [
    ...digitsOf(words.time, shape.time),
    ...digitsOf(words.source, shape.source),
    ...digitsOf(words.destination, shape.destination),
  ].toSorted((one, other) => one.to - other.to);
  return {
    format,
    context: maskedText(key.slice(0, kept), free),
    rest: maskedText(key.slice(kept), new Set(Array.from(free, (place) => place - kept))),
    piece: octetPiece(words.text),
    runs: runsOf(digits, words.text, key, kept),
    clock: shape.clock,
  };
}

/** A digit of a tail and where it stands in the key. */
interface TakenDigit {
  readonly to: number;
  readonly from: number;
}

/** Returns stretches of the tail that stand in the key on one side of `cut` in the same way, so that digits are copied with what is between. */
function runsOf(digits: readonly TakenDigit[], tail: string, key: string, cut: number): Uint16Array {
  const runs: number[] = [];
  let last: TakenDigit | undefined;
  let length = 0;
  for (const digit of digits) {
    const more = last === undefined ? 0 : digit.to - last.to + 1;
    const isNext =
      last !== undefined &&
      last.to - last.from === digit.to - digit.from &&
      last.from < cut === digit.from < cut &&
      tail.slice(last.to + length, digit.to) === key.slice(last.from + length, digit.from);
    if (isNext) length = more;
    else {
      if (last !== undefined) runs.push(last.to, last.from, length);
      last = digit;
      length = 1;
    }
  }
  if (last !== undefined) runs.push(last.to, last.from, length);
  return Uint16Array.from(runs);
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

function digitsOf(at: number, places: DigitPlaces): readonly TakenDigit[] {
  return places.flatMap((place, index) => (index % 2 === 0 ? [{ to: at + place, from: places[index + 1] ?? 0 }] : []));
}
