import type { NumberColumn } from './trace.ts';

/** A shorter list is as soon made again as kept: a trace has as many of them as calls. */
const keptFrom = 16;

const none: readonly number[] = Object.freeze([]);

/** Entries by key, made of one pass over a column; the list of a key is made when it is asked for. Key 0 has no list. */
export class KeyGroups {
  /** The first entry with a key, plus 1. */
  readonly #firsts: Uint32Array;
  /** The next entry with the same key, or 0: entry 0 is never the next one. */
  readonly #nexts: Uint32Array;
  readonly #column: NumberColumn;
  readonly #lists = new Map<number, readonly number[]>();

  constructor(column: NumberColumn) {
    const keyCount = highestOf(column) + 1;
    const lasts = new Uint32Array(keyCount);
    this.#column = column;
    this.#firsts = new Uint32Array(keyCount);
    this.#nexts = new Uint32Array(column.length);
    for (let entry = 0; entry < column.length; entry += 1) {
      const key = column[entry] ?? 0;
      if (this.#firsts[key] === 0) this.#firsts[key] = entry + 1;
      else this.#nexts[lasts[key] ?? 0] = entry;
      lasts[key] = entry;
    }
  }

  /** Returns the entries with a key, ascending. */
  entriesOf(key: number): readonly number[] {
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const first = this.firstOf(key);
    if (first === undefined) return none;
    const list = [first];
    for (let entry = this.nextOf(first); entry !== undefined; entry = this.nextOf(entry)) list.push(entry);
    if (keptFrom <= list.length) this.#lists.set(key, list);
    return list;
  }

  /** Returns the first entry with a key. */
  firstOf(key: number): number | undefined {
    const first = key === 0 ? 0 : (this.#firsts[key] ?? 0);
    return first === 0 ? undefined : first - 1;
  }

  /** Returns the next entry with the key of an entry, which is not 0. */
  nextOf(entry: number): number | undefined {
    const next = this.#nexts[entry] ?? 0;
    return next === 0 ? undefined : next;
  }

  /** Returns the keys that entries have, in order of first appearance. */
  keys(): readonly number[] {
    const keys: number[] = [];
    for (let entry = 0; entry < this.#column.length; entry += 1) {
      const key = this.#column[entry] ?? 0;
      if (key !== 0 && this.#firsts[key] === entry + 1) keys.push(key);
    }
    return keys;
  }
}

/** Returns the largest number of a column, 0 where it has none. */
export function highestOf(column: NumberColumn): number {
  let highest = 0;
  for (let entry = 0; entry < column.length; entry += 1) {
    const key = column[entry] ?? 0;
    if (highest < key) highest = key;
  }
  return highest;
}
