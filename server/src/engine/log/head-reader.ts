import type { EntryHead } from './entry-head.ts';
import type { Layout } from './layout.ts';
import { readEntryHead } from './read-entry-head.ts';
import type { Timestamp } from './timestamp.ts';

/** A date and a clock at the start of a line, in a form that has one reading, and whether a zone may follow. */
const leadingTime =
  /(\[?)(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([ T])([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:([.,])(\d{3,6}))?(?=[\] ])/y;
/** What else could be read as a time, so that the one at the start need not be the one that counts. */
const otherTime = /\d\d:[0-5]\d:[0-5]\d|(?<![\d.])\d\d\.[0-5]\d\.[0-5]\d(?!\.?\d)|\d{8}/;

/** What two lines share that differ in their time alone: all but the time, or `none` where the time may come from elsewhere. */
type Shape = Omit<EntryHead, 'time'> | 'none';

/** The lines above a message, and what a format reads behind it. */
interface HeadText {
  readonly text: string;
  readonly behind: string;
}

/** A storm repeats few lines; a log of many peers has too many to be kept. */
const mostKept = 512;

/** Reads the heads of a text's entries. A busy log announces its messages by the same few lines again and again, but for the time. */
export class HeadReader {
  readonly #shapes = new Map<string, Shape>();

  /** Returns the same as `readEntryHead`; `layoutNumber` is that of the layout. */
  read({ text, behind }: HeadText, format: number, layout: Layout, layoutNumber: number): EntryHead {
    leadingTime.lastIndex = 0;
    const match = behind === '' ? leadingTime.exec(text) : null;
    if (match === null) return readEntryHead(text, format, layout, behind);
    const [lead, bracket, , , , separator, , , , point = '', fraction = ''] = match;
    const rest = text.slice(lead.length);
    const key = `${format} ${layoutNumber} ${bracket}${separator}${point}${fraction.length} ${rest}`;
    const shape = this.#shapes.get(key);
    if (shape !== undefined && shape !== 'none') return { time: timeOf(match), ...shape };
    const head = readEntryHead(text, format, layout);
    if (shape === undefined && this.#shapes.size < mostKept) this.#shapes.set(key, shapeOf(head, timeOf(match), rest));
    return head;
  }
}

function shapeOf({ time, ...shape }: EntryHead, leading: Timestamp, rest: string): Shape {
  return time?.iso === leading.iso && time.ms === leading.ms && !otherTime.test(rest) ? shape : 'none';
}

function timeOf([, , year, month, day, , hour, minute, second, , fraction]: RegExpExecArray): Timestamp {
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction === undefined ? '' : `.${fraction}`}`;
  const wholeMs = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const ms = fraction === undefined ? wholeMs : wholeMs + Number(`0.${fraction}`) * 1000;
  return { iso, ms, hasDate: true };
}
