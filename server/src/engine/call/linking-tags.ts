import { highestOf, KeyGroups } from '../log/key-groups.ts';
import type { NumberColumn, Trace } from '../log/trace.ts';
import { mostCallsOfATag } from './most-calls-of-a-tag.ts';

interface LinkingTags {
  readonly column: Uint32Array;
  readonly groups: KeyGroups;
}

const made = new WeakMap<Trace, LinkingTags>();

/**
 * Returns the key of each entry's From tag where the tag links it to other Call-IDs, else 0: in the first
 * `mostCallsOfATag` Call-IDs that have the tag.
 */
export function linkingTags(trace: Trace): NumberColumn {
  return linkingTagsOf(trace).column;
}

/** Tells whether the From tag of an entry links it to other Call-IDs. */
export function hasLinkingTag(trace: Trace, index: number): boolean {
  return linkingTagsOf(trace).column[index] !== 0;
}

/** Returns the entries to which its From tag links an entry, itself included; none for one whose tag links nothing. Ascending. */
export function withLinkingTag(trace: Trace, index: number): readonly number[] {
  const { column, groups } = linkingTagsOf(trace);
  return groups.entriesOf(column[index] ?? 0);
}

function linkingTagsOf(trace: Trace): LinkingTags {
  const known = made.get(trace);
  if (known !== undefined) return known;
  const column = readColumn(trace.column('fromTag'), trace.column('callId'));
  const tags = { column, groups: new KeyGroups(column) };
  made.set(trace, tags);
  return tags;
}

function readColumn(fromTags: NumberColumn, callIds: NumberColumn): Uint32Array {
  const column = new Uint32Array(fromTags.length);
  const counts = countsOf(fromTags);
  /** The Call-IDs of the tags that may have too many. */
  const calls = new Map<number, Set<number>>();
  for (let index = 0; index < column.length; index += 1) {
    const tag = fromTags[index] ?? 0;
    if (tag === 0) continue;
    const isRare = (counts[tag] ?? 0) <= mostCallsOfATag;
    if (isRare || isAmongFirst(calls, tag, callIds[index] ?? 0)) column[index] = tag;
  }
  return column;
}

function countsOf(keys: NumberColumn): Uint32Array {
  const counts = new Uint32Array(highestOf(keys) + 1);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function isAmongFirst(calls: Map<number, Set<number>>, tag: number, callId: number): boolean {
  const known = calls.get(tag) ?? new Set<number>();
  calls.set(tag, known);
  if (known.has(callId)) return true;
  if (mostCallsOfATag <= known.size) return false;
  known.add(callId);
  return true;
}
