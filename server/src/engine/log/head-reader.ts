import { dateAndClock, dateAndClockMs } from './date-and-clock.ts';
import type { EntryHead } from './entry-head.ts';
import type { Layout } from './layout.ts';
import { leadingTime, markLineOf } from './mark-line.ts';
import { readEntryHead } from './read-entry-head.ts';
import type { Timestamp } from './timestamp.ts';

/** What else could be read as a time, or makes another of the one at the start: then that need not be the one that counts. */
const otherTime = /^ [AaPp]\.?[Mm]\b|\d\d:[0-5]\d:[0-5]\d|(?<![\d.])\d\d\.[0-5]\d\.[0-5]\d(?!\.?\d)|\d{8}/;

/** What may stand behind a clock and makes another time of it. */
const zoneLike = /^\]? ?(?:Z|GMT|UTC|[+-]\d)/;

/** What two lines share that differ in their time alone: all but the time, or `none` where the time may come from elsewhere. */
type Shape = Omit<EntryHead, 'time'> | 'none';

/** The lines above a message, and what a format reads behind it. */
interface HeadText {
  readonly text: string;
  readonly behind: string;
}

/** A storm repeats few lines; a log of many peers has too many to be kept. */
const mostKept = 512;
/** More than there are, so that one number says format, layout and length. */
const mostFormats = 1024;
const longestTime = 64;
const mostMissed = 128;
const triedAgain = 8;

/** Reads the heads of a text's entries. A busy log announces its messages by the same few lines again and again, but for the time. */
export class HeadReader {
  readonly #shapes = new Map<number, Map<string, Shape>>();
  /** By format, layout and way of writing the time: whether the time at the start of the lines is the one that counts. */
  readonly #leads = new Map<number, boolean>();
  #count = 0;
  /** How many heads in turn were like none before. */
  #missed = 0;

  /** Returns the same as `readEntryHead`; `layoutNumber` is that of the layout. */
  read({ text: lines, behind }: HeadText, format: number, layout: Layout, layoutNumber: number): EntryHead {
    const text = markLineOf(lines, format);
    if (this.#isHopeless()) return readEntryHead(text, format, layout, behind);
    leadingTime.lastIndex = 0;
    if (behind !== '' || !leadingTime.test(text)) return readEntryHead(text, format, layout, behind);
    const end = leadingTime.lastIndex;
    const start = startOf(text);
    const key = keyOf(text, end, format, layoutNumber);
    const shapes = this.#shapesOf(key);
    const rest = text.slice(end);
    const shape = shapes.get(rest);
    if (shape !== undefined && shape !== 'none') {
      this.#missed = 0;
      return { time: dateAndClock(text, start, end), ...shape };
    }
    const head = readEntryHead(text, format, layout);
    if (!this.#leads.has(key) && isOnlyTime(rest)) {
      const { iso } = dateAndClock(text, start, end);
      if (this.#leads.size < mostKept) this.#leads.set(key, head.time?.iso === iso);
    }
    if (shape === undefined && this.#count < mostKept) {
      shapes.set(rest, shapeOf(head, dateAndClock(text, start, end), rest));
      this.#count += 1;
    }
    return head;
  }

  /**
   * Returns the time of a head in ms, where the lines begin with it and a head was read whose lines begin in the same way; undefined where
   * it has to be read. Who asks for the time alone need not have the addresses read, in which the heads of a busy log differ.
   */
  leadingMs(lines: string, format: number, layoutNumber: number): number | undefined {
    const text = markLineOf(lines, format);
    leadingTime.lastIndex = 0;
    if (!leadingTime.test(text)) return undefined;
    const end = leadingTime.lastIndex;
    const isLeading = this.#leads.get(keyOf(text, end, format, layoutNumber)) === true;
    return isLeading && isOnlyTime(text.slice(end)) ? dateAndClockMs(text, startOf(text), end) : undefined;
  }

  /** Where a line of another event stands above each message hardly any head comes again: then one of some is tried. */
  #isHopeless(): boolean {
    this.#missed += 1;
    return mostMissed < this.#missed && this.#missed % triedAgain !== 0;
  }

  /** Returns the shapes of lines with the same format, layout and way of writing the time, by what follows the time. */
  #shapesOf(key: number): Map<string, Shape> {
    const known = this.#shapes.get(key);
    if (known !== undefined) return known;
    const made = new Map<string, Shape>();
    if (this.#count < mostKept) this.#shapes.set(key, made);
    return made;
  }
}

const openSquare = 0x5b;
const blank = 0x20;
const point = 0x2e;

function startOf(text: string): number {
  return text.charCodeAt(0) === openSquare ? 1 : 0;
}

/** Returns a number that lines share with the same format, layout and way of writing the time, which ends at `end`. */
function keyOf(text: string, end: number, format: number, layoutNumber: number): number {
  const start = startOf(text);
  const isSpaced = text.charCodeAt(start + 10) === blank ? 1 : 0;
  const isPointed = text.charCodeAt(start + 19) === point ? 1 : 0;
  const kind = (layoutNumber * mostFormats + format) * longestTime + end;
  return kind * 8 + isSpaced * 4 + isPointed * 2 + start;
}

/** Tells whether what follows a time is no part of it, and holds no other one. */
function isOnlyTime(rest: string): boolean {
  return !zoneLike.test(rest) && !otherTime.test(rest);
}

function shapeOf({ time, ...shape }: EntryHead, leading: Timestamp, rest: string): Shape {
  return time?.iso === leading.iso && time.ms === leading.ms && !otherTime.test(rest) ? shape : 'none';
}
