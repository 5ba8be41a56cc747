import type { NumberColumn, Trace } from '../log/trace.ts';
import { EntryPlaces } from './entry-places.ts';
import { joinedEntries } from './joined-entries.ts';
import { linkingTags } from './linking-tags.ts';

/**
 * The entries of a trace in groups: entries with a Call-ID or a linking From tag in common, directly or over others, are one
 * group. What links messages of one call stays within its group; a message with neither is a group of its own.
 */
export interface CallGroups {
  /** Returns the entry that addresses the group of an entry: the first of it. */
  firstOf(index: number): number;
  /** Returns the next entry of the same group, or undefined behind the last. */
  after(index: number): number | undefined;
  /**
   * Returns the number of an entry's group. Two versions of a text have a group with the same number only when it has the
   * same entries in the same order, linked by the same tags.
   */
  numberOf(index: number): number;
  /** Returns the entry with an identity, or undefined when this version does not have it. */
  indexOf(identity: number): number | undefined;
}

/** Numbers only, because the last version's are kept, and nothing of them may keep its text alive. */
interface GroupTable {
  readonly identities: NumberColumn;
  readonly tags: NumberColumn;
  readonly places: EntryPlaces;
  readonly firsts: NumberColumn;
  /** 0 behind the last. */
  readonly nexts: NumberColumn;
  /** By the first entry of a group. */
  readonly numbers: Uint32Array;
}

interface Numbered {
  table: GroupTable | undefined;
  nextNumber: number;
}

const made = new WeakMap<Trace, CallGroups>();
const lineages = new WeakMap<object, Numbered>();

/** Returns the groups of a trace, made when they are first asked for. */
export function callGroups(trace: Trace): CallGroups {
  const known = made.get(trace);
  if (known !== undefined) return known;
  const lineage = lineages.get(trace.lineage) ?? { table: undefined, nextNumber: 1 };
  lineages.set(trace.lineage, lineage);
  const identities = trace.column('identity');
  const tags = linkingTags(trace);
  const joined = joinedEntries(trace.column('callId'), tags);
  const table = {
    identities,
    tags,
    places: new EntryPlaces(identities),
    ...joined,
    numbers: new Uint32Array(trace.count),
  };
  const groups = groupsOf(table, lineage);
  made.set(trace, groups);
  return groups;
}

function groupsOf(table: GroupTable, lineage: Numbered): CallGroups {
  const { places, firsts, nexts, numbers } = table;
  // Who checks a text once never asks for numbers.
  let isNumbered = false;
  const firstOf = (index: number): number => firsts[index] ?? index;
  return {
    firstOf,
    after: (index) => {
      const next = nexts[index] ?? 0;
      return next === 0 ? undefined : next;
    },
    numberOf: (index) => {
      if (!isNumbered) {
        number(table, lineage);
        lineage.table = table;
        isNumbered = true;
      }
      return numbers[firstOf(index)] ?? 0;
    },
    indexOf: (identity) => places.indexOf(identity),
  };
}

function number(table: GroupTable, lineage: Numbered): void {
  const { firsts, numbers } = table;
  for (let index = 0; index < firsts.length; index += 1) {
    if (firsts[index] !== index) continue;
    const old = lineage.table === undefined ? 0 : numberBefore(lineage.table, table, index);
    numbers[index] = old === 0 ? lineage.nextNumber : old;
    if (old === 0) lineage.nextNumber += 1;
  }
}

/** Returns the number that a group had in the version before, or 0 when that had no such group. */
function numberBefore(before: GroupTable, now: GroupTable, first: number): number {
  const oldFirst = before.places.indexOf(now.identities[first] ?? 0);
  if (oldFirst === undefined || before.firsts[oldFirst] !== oldFirst) return 0;
  let old = oldFirst;
  let own = first;
  for (;;) {
    // A tag may link fewer Call-IDs than before although the group is held together by others.
    if (before.identities[old] !== now.identities[own] || before.tags[old] !== now.tags[own]) return 0;
    old = before.nexts[old] ?? 0;
    own = now.nexts[own] ?? 0;
    if (old === 0 && own === 0) return before.numbers[oldFirst] ?? 0;
    if (old === 0 || own === 0) return 0;
  }
}
