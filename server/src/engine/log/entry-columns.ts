import { lastAtOrBefore } from '../text/last-at-or-before.ts';

/**
 * The integer columns of an index: one number per entry and column, no object per message. `reach` tells how far the text was
 * looked at to find where this entry and those before it end, so that it ascends; an edit in front of it may move an end.
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
const offsetNames: readonly ColumnName[] = ['headStart', 'headEnd', 'start', 'bodyStart', 'end', 'reach'];

/** Stands where a message has no such number. */
export const noNumber = 0xffffffff;

export type EntryRow = Readonly<Record<ColumnName, number>>;

/** Columns that grow while a text is scanned; a finished index is read through `value` only. */
export class EntryColumns {
  readonly #columns: Record<ColumnName, Uint32Array>;
  #count = 0;

  constructor(capacity = 64) {
    const entries = columnNames.map((name) => [name, new Uint32Array(capacity)] as const);
    this.#columns = Object.fromEntries(entries) as Record<ColumnName, Uint32Array>;
  }

  get count(): number {
    return this.#count;
  }

  /** Returns a value of an entry; 0 for an entry that does not exist. */
  value(name: ColumnName, index: number): number {
    return this.#columns[name][index] ?? 0;
  }

  /** Returns a whole column, to be read only. */
  column(name: ColumnName): Uint32Array {
    return this.#columns[name].subarray(0, this.#count);
  }

  push(row: EntryRow): void {
    this.#reserve(this.#count + 1);
    for (const name of columnNames) this.#columns[name][this.#count] = row[name];
    this.#count += 1;
    this.#raiseReach(this.#count - 1);
  }

  /** Appends the entries `from` up to `to` of other columns, their offsets moved by `shift`. */
  append(other: EntryColumns, from: number, to: number, shift: number): void {
    if (to <= from) return;
    this.#reserve(this.#count + (to - from));
    for (const name of columnNames) {
      const target = this.#columns[name];
      target.set(other.#columns[name].subarray(from, to), this.#count);
      if (shift !== 0 && offsetNames.includes(name)) {
        for (let index = this.#count; index < this.#count + (to - from); index += 1) {
          target[index] = (target[index] ?? 0) + shift;
        }
      }
    }
    this.#count += to - from;
    this.#raiseReach(this.#count - (to - from));
  }

  /** Returns the last entry whose `name` is at or before `offset`, or -1. The column must ascend. */
  lastAtOrBefore(name: ColumnName, offset: number): number {
    return lastAtOrBefore(this.#columns[name], this.#count, offset);
  }

  /** Lets the reach ascend from entry `first` on. */
  #raiseReach(first: number): void {
    const { reach } = this.#columns;
    for (let index = Math.max(1, first); index < this.#count; index += 1) {
      const before = reach[index - 1] ?? 0;
      if (before <= (reach[index] ?? 0)) return;
      reach[index] = before;
    }
  }

  #reserve(count: number): void {
    const capacity = this.#columns.start.length;
    if (count <= capacity) return;
    const larger = Math.max(count, capacity * 2);
    for (const name of columnNames) {
      const column = new Uint32Array(larger);
      column.set(this.#columns[name].subarray(0, this.#count));
      this.#columns[name] = column;
    }
  }
}
