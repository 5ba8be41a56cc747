import type { GatheredNumbers } from '../text/compact-column.ts';
import { CompactColumn } from '../text/compact-column.ts';
import { places } from './column-places.ts';
import { noStatus, rowBodyStart, rowEnd, rowLength, rowReach, rowStart } from './kernel/memory-map.ts';

/**
 * The integers of an index: one row per message, no object. `reach` tells how far the text was looked at to find where this
 * entry and those before it end, so that it ascends; an edit in front of it may move an end.
 */
export const columnNames = [
  'headStart',
  'headEnd',
  'start',
  'bodyStart',
  'end',
  'reach',
  'layout',
  'format',
  'status',
  'method',
  'callId',
  'cseqNumber',
  'cseqMethod',
  'viaBranch',
  'fromTag',
  'toTag',
  'identity',
] as const;

export type ColumnName = (typeof columnNames)[number];

/** The columns that hold offsets of the text and move when text before them is edited. */
export const offsetNames: readonly ColumnName[] = ['headStart', 'headEnd', 'start', 'bodyStart', 'end', 'reach'];

/** Stands where a message has no such number. */
export const noNumber = 0xffffffff;

export type EntryRow = Readonly<Record<ColumnName, number>>;

/** The status that stands in the column for a number that does not fit; the message itself has it whole. */
export const hugeStatus = 0xfffffffe;

/** What is kept for `noNumber` and for `hugeStatus`, so that a status takes two octets. */
const keptNoStatus = noStatus;
const keptHugeStatus = 0xfffe;

const width = columnNames.length;

/** How many rows wait to be put into the columns, so that each column is written in one go. */
const mostWaiting = 256;

/** Columns that grow while a text is scanned. */
export class EntryColumns {
  readonly #columns = columnNames.map(() => new CompactColumn());
  readonly #waiting = new Uint32Array(mostWaiting * width);
  #waitingCount = 0;
  #settledCount = 0;
  #reach = 0;

  get count(): number {
    return this.#settledCount + this.#waitingCount;
  }

  /** Returns a value of an entry; 0 for an entry that does not exist. */
  value(name: ColumnName, index: number): number {
    if (index < 0 || this.count <= index) return 0;
    if (this.#settledCount <= index) this.#settle();
    return this.#value(name, index);
  }

  /** Returns `value('start', index)`, which is asked for most. */
  startOf(index: number): number {
    if (index < 0 || this.#settledCount <= index) return this.value('start', index);
    return this.#kept(places.start, index);
  }

  /** Returns `value('end', index)`. */
  endOf(index: number): number {
    if (index < 0 || this.#settledCount <= index) return this.value('end', index);
    return this.#end(index);
  }

  #value(name: ColumnName, index: number): number {
    const kept = this.#kept(places[name], index);
    switch (name) {
      case 'headStart':
      case 'headEnd':
        return (this.#kept(places.start, index) - kept) >>> 0;
      case 'bodyStart':
        return (this.#kept(places.start, index) + kept) >>> 0;
      case 'end':
        return this.#end(index);
      case 'reach':
        return (this.#end(index) + kept) >>> 0;
      case 'status':
        return kept === keptNoStatus ? noNumber : kept === keptHugeStatus ? hugeStatus : kept;
      case 'cseqNumber':
        return (kept - 1) >>> 0;
      case 'identity':
        return (kept + index) >>> 0;
      default:
        return kept;
    }
  }

  #kept(place: number, index: number): number {
    return this.#columns[place]?.at(index) ?? 0;
  }

  #end(index: number): number {
    const start = this.#kept(places.start, index);
    return (start + this.#kept(places.bodyStart, index) + this.#kept(places.end, index)) >>> 0;
  }

  /** Returns a whole column, to be read only. A missing status or one that is too large reads as more than any status. */
  column(name: ColumnName): Uint8Array | Uint16Array | Uint32Array {
    this.#settle();
    const kept = this.#columns[places[name]];
    if (kept !== undefined && keptAsTheyAre.has(name)) return kept.view();
    const values = new Uint32Array(this.count);
    if (name === 'identity' && kept !== undefined) {
      const distances = kept.view();
      for (let index = 0; index < values.length; index += 1) values[index] = (distances[index] ?? 0) + index;
      return values;
    }
    if (name === 'cseqNumber' && kept !== undefined) {
      const moreByOne = kept.view();
      for (let index = 0; index < values.length; index += 1) values[index] = (moreByOne[index] ?? 0) - 1;
      return values;
    }
    for (let index = 0; index < values.length; index += 1) values[index] = this.#value(name, index);
    return values;
  }

  /** Appends a row whose offsets count from `base`. */
  push(row: EntryRow, base = 0): void {
    if (this.#waitingCount === mostWaiting) this.#settle();
    const { start, end } = row;
    const reach = Math.max(row.reach, this.#reach - base);
    this.#reach = reach + base;
    const waiting = this.#waiting;
    const at = this.#waitingCount * width;
    waiting[at] = start + base;
    waiting[at + places.headStart] = start - row.headStart;
    waiting[at + places.headEnd] = start - row.headEnd;
    waiting[at + places.bodyStart] = row.bodyStart - start;
    waiting[at + places.end] = end - row.bodyStart;
    waiting[at + places.reach] = reach - end;
    waiting[at + places.layout] = row.layout;
    waiting[at + places.format] = row.format;
    waiting[at + places.status] = row.status === noNumber ? keptNoStatus : Math.min(row.status, keptHugeStatus);
    waiting[at + places.method] = row.method;
    waiting[at + places.callId] = row.callId;
    waiting[at + places.cseqNumber] = row.cseqNumber + 1;
    waiting[at + places.cseqMethod] = row.cseqMethod;
    waiting[at + places.viaBranch] = row.viaBranch;
    waiting[at + places.fromTag] = row.fromTag;
    waiting[at + places.toTag] = row.toTag;
    waiting[at + places.identity] = row.identity - this.count;
    this.#waitingCount += 1;
  }

  /** Appends the rows that a kernel has found, which keep what columns keep: their starts count from `base`, `identity` is the first's. */
  pushFound(kernel: FoundRows, base: number, identity: number): void {
    const { rows, found } = kernel;
    if (found === 0) return;
    this.#settle();
    this.#raiseReach(rows, found, base);
    for (let place = 0; place < width; place += 1) {
      const more = place === places.start ? base : place === places.identity ? identity - this.count : 0;
      this.#columns[place]?.pushGathered(kernel.column(place, more));
    }
    this.#settledCount += found;
  }

  /** Makes the first rows look as far as those before them did: the kernel knows only its own. */
  #raiseReach(rows: Uint32Array, count: number, base: number): void {
    for (let at = 0; at < count * rowLength; at += rowLength) {
      const end = base + endIn(rows, at);
      if (this.#reach <= end + (rows[at + rowReach] ?? 0)) break;
      rows[at + rowReach] = this.#reach - end;
    }
    const last = (count - 1) * rowLength;
    this.#reach = base + endIn(rows, last) + (rows[last + rowReach] ?? 0);
  }

  /** Puts the rows that wait into the columns. */
  #settle(): void {
    if (this.#waitingCount === 0) return;
    for (let place = 0; place < width; place += 1) {
      this.#columns[place]?.pushAll(this.#waiting, place, width, this.#waitingCount);
    }
    this.#settledCount += this.#waitingCount;
    this.#waitingCount = 0;
  }

  /** Appends the entries `from` up to `to` of other columns, their offsets moved by `shift`. */
  append(other: EntryColumns, from: number, to: number, shift: number): void {
    if (to <= from) return;
    this.#settle();
    other.#settle();
    const first = this.count;
    this.#appendReach(other, from, to, shift);
    for (const [place, column] of this.#columns.entries()) {
      const source = other.#columns[place];
      if (place !== places.reach && source !== undefined) column.append(source, from, to);
    }
    this.#columns[places.start]?.shift(first, shift);
    this.#columns[places.identity]?.shift(first, from - first);
    this.#settledCount += to - from;
  }

  /** Appends how far the text was looked at, so that it ascends here, too. */
  #appendReach(other: EntryColumns, from: number, to: number, shift: number): void {
    const gaps = this.#columns[places.reach];
    const source = other.#columns[places.reach];
    if (gaps === undefined || source === undefined) return;
    for (let index = from; index < to; index += 1) {
      if (this.#reach <= other.#value('reach', index) + shift) {
        gaps.append(source, index, to);
        this.#reach = other.#value('reach', to - 1) + shift;
        return;
      }
      gaps.push((this.#reach - (other.#end(index) + shift)) >>> 0);
    }
  }

  /** Returns the last entry whose `name` is at or before `offset`, or -1. The column must ascend. */
  lastAtOrBefore(name: 'start' | 'reach', offset: number): number {
    this.#settle();
    let low = -1;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#value(name, middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Gives back what was kept ready for more entries. */
  trim(): void {
    this.#settle();
    for (const column of this.#columns) column.trim();
  }
}

/** Rows that a kernel has found: their numbers, how many they are, and those of one place behind one another, `more` added to each. */
export interface FoundRows {
  readonly rows: Uint32Array;
  readonly found: number;
  column(place: number, more: number): GatheredNumbers;
}

/** Returns where a message ends whose row begins at `at`, counted as its start is. */
function endIn(rows: Uint32Array, at: number): number {
  return (rows[at + rowStart] ?? 0) + (rows[at + rowBodyStart] ?? 0) + (rows[at + rowEnd] ?? 0);
}

/** The columns whose kept values are the values, or compare like them. */
const keptAsTheyAre: ReadonlySet<ColumnName> = new Set([
  'start',
  'layout',
  'format',
  'status',
  'method',
  'callId',
  'cseqMethod',
  'viaBranch',
  'fromTag',
  'toTag',
]);
