import { highestOf } from '../log/key-groups.ts';
import type { NumberColumn } from '../log/trace.ts';

/** Groups of entries as lists of numbers. */
export interface JoinedEntries {
  /** The first entry of each entry's group. */
  readonly firsts: NumberColumn;
  /** The next entry of the same group, or 0 behind the last: entry 0 is never a next one. */
  readonly nexts: NumberColumn;
}

/** How many entries are looked at between two steps, so that the loops over them are functions that are called often. */
const stepLength = 512;

/** Joins the entries that have the same key, other than 0, in one of the columns, which are of one length. */
export function joinedEntries(...columns: readonly NumberColumn[]): JoinedEntries {
  const count = columns[0]?.length ?? 0;
  const firsts = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) firsts[index] = index;
  for (const column of columns) {
    const seen = new Uint32Array(highestOf(column) + 1);
    for (let from = 0; from < count; from += stepLength) join(column, seen, firsts, from);
  }
  const nexts = new Uint32Array(count);
  const lasts = new Uint32Array(count);
  for (let from = 0; from < count; from += stepLength) linkUp(firsts, nexts, lasts, from);
  return { firsts, nexts };
}

function linkUp(firsts: Uint32Array, nexts: Uint32Array, lasts: Uint32Array, from: number): void {
  const to = Math.min(firsts.length, from + stepLength);
  for (let index = from; index < to; index += 1) {
    const first = firstOf(firsts, index);
    firsts[index] = first;
    if (first !== index) nexts[lasts[first] ?? 0] = index;
    lasts[first] = index;
  }
}

function join(column: NumberColumn, seen: Uint32Array, firsts: Uint32Array, from: number): void {
  const to = Math.min(column.length, from + stepLength);
  for (let index = from; index < to; index += 1) {
    const key = column[index] ?? 0;
    if (key === 0) continue;
    const before = seen[key] ?? 0;
    if (before === 0) seen[key] = index + 1;
    else unite(firsts, before - 1, index);
  }
}

/** The smaller one leads, so that the leader of a group is its first entry. */
function unite(firsts: Uint32Array, a: number, b: number): void {
  const first = firstOf(firsts, a);
  const second = firstOf(firsts, b);
  if (first < second) firsts[second] = first;
  else firsts[first] = second;
}

/** Returns the leader of an entry, and shortens the way to it for the next time. */
function firstOf(firsts: Uint32Array, index: number): number {
  let at = index;
  for (;;) {
    const next = firsts[at] ?? at;
    if (next === at) return at;
    const behind = firsts[next] ?? next;
    firsts[at] = behind;
    at = behind;
  }
}
