import { lengthOf, stretchOf } from '../text/text-source.ts';
import type { TextSource } from '../text/text-source.ts';
import { EntryColumns, columnNames } from './entry-columns.ts';
import type { ColumnName, EntryRow } from './entry-columns.ts';
import { analyseInSlices } from './analyse.ts';
import type { TextIndex } from './index-state.ts';
import { lengthBehind } from './read-entry-head.ts';
import { rescan } from './rescan.ts';
import type { Trace } from './trace.ts';
import { indexOf, traceOf } from './trace-of.ts';
import type { VisibleText } from './visible-text.ts';
import { mayMakeStream } from './packets/followed-streams.ts';
import { holdsHexPackets, mayHoldHex } from './packets/hex-packets.ts';
import { longestAbove } from './packets/dump-reader.ts';
import { mayMakePeel } from './packets/peeled-lines.ts';
import { mayMakePercent } from './packets/percent-text.ts';
import { visibleText } from './visible-text.ts';
import { longestToken, mayHoldTokens, pullsSigns } from './visible-tokens.ts';

/** What changed between two versions of a text: `[start, end)` of the old one became `newLength` characters. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newLength: number;
}

/** Returns one edit that covers two made one after the other, in terms of the text before the first. */
export function joinEdits(first: TextEdit, second: TextEdit): TextEdit {
  const shift = first.newLength - (first.end - first.start);
  const firstEndNew = first.start + first.newLength;
  const start = Math.min(first.start, second.start);
  const endNew = Math.max(firstEndNew, second.end);
  const newEnd = endNew + second.newLength - (second.end - second.start);
  return { start, end: endNew - shift, newLength: newEnd - start };
}

/**
 * Analyses the next version of a text whose earlier analysis is known: scans from the last entry before the edit until an
 * entry begins where an old one did, and moves the rest. Equal, but for identities, to a fresh analysis of `text`.
 */
export function* reanalyse(previous: Trace, source: TextSource, change: TextEdit): Generator<number, Trace> {
  const old = indexOf(previous);
  const next = old === undefined ? undefined : yield* nextText(old, source, change);
  if (old === undefined || next === undefined) return yield* analyseInSlices(source);
  const { text, visible, edit } = next;
  let columns = new EntryColumns();
  const first = firstToScan(old.columns, linesAbove(text, edit.start));
  const from = warmStart(old.columns, first);
  const known = first === 0 ? 0 : old.columns.value('end', first - 1);
  const shift = edit.newLength - (edit.end - edit.start);
  yield* rescan(text, { from, editEnd: edit.start + edit.newLength }, old.tables, () => {
    columns = new EntryColumns();
    columns.append(old.columns, 0, first, 0);
    let reached = 0;
    const take = (row: EntryRow): 'more' | 'done' => {
      if (row.start < known) return 'more';
      const match = matchOf(old.columns, row, edit, shift);
      columns.push(match === undefined ? row : { ...row, identity: old.columns.value('identity', match) });
      if (match === undefined || row.start < edit.start + edit.newLength) return 'more';
      reached = old.columns.value('reach', match) + shift;
      columns.append(old.columns, match + 1, old.columns.count, shift);
      return 'done';
    };
    return { take, reached: () => reached };
  });
  const index: TextIndex = { source, text, visible, columns, tables: old.tables };
  return traceOf(index);
}

interface NextText {
  readonly text: TextSource;
  readonly visible: VisibleText | undefined;
  /** The change in terms of the old scanned text. */
  readonly edit: TextEdit;
}

/** Returns the text to scan after a change, or undefined where colour codes came or went and a fresh start is simpler. */
function* nextText(old: TextIndex, source: TextSource, change: TextEdit): Generator<number, NextText | undefined> {
  const { start: changed, newLength: inserted } = change;
  if (old.visible?.isPacketView === true || mayMakePackets(source, change)) return undefined;
  const edited = stretchOf(source, Math.max(0, changed - longestToken), changed + inserted + longestToken);
  if (old.visible === undefined) {
    const isPlain = !mayHoldTokens(edited) && !pullsSigns(source, change);
    return isPlain ? { text: source, visible: undefined, edit: change } : undefined;
  }
  const visible = yield* visibleText(source);
  if (visible === undefined || visible.signs !== old.visible.signs) return undefined;
  const start = old.visible.toVisible(Math.max(0, change.start - longestToken));
  const end = old.visible.toVisible(Math.min(lengthOf(old.source), change.end + longestToken));
  const newLength = visible.text.chars.length - (old.text.chars.length - end) - start;
  const edit = { start, end, newLength };
  return mayMakePackets(visible.text, edit) ? undefined : { text: visible.text, visible, edit };
}

/** Tells whether an edit may have made packets, streams or messages of a URL of what were lines, or lines of them. */
function mayMakePackets(text: TextSource, change: TextEdit): boolean {
  const { start, newLength } = change;
  // A packet in hex may be made whole, or broken, by any line of it, and its message may end far away.
  const lines = stretchOf(text, Math.max(0, start - linesOfDump), start + newLength + linesOfDump);
  if (mayHoldHex(lines) || mayMakeStream(text, change) || mayMakePercent(text, change)) return true;
  if (mayMakePeel(text, change)) return true;
  // Whether a packet's octets are read depends on the letters above them.
  return holdsHexPackets(stretchOf(text, start, start + newLength + longestAbove));
}

/** How many characters around an edit are looked at for a hex dump: more than two of its lines have. */
const linesOfDump = 400;

/** How many lines behind a place are looked at to tell what stands there: prefixes are learned from a dozen. */
const linesLookedAt = 32;
const longestLooked = 64 * 1024;

/** Returns where so many lines before an offset begin, for what is decided there may rest on what stands at the offset. */
function linesAbove(text: TextSource, offset: number): number {
  const from = Math.max(0, offset - longestLooked);
  const chars = stretchOf(text, from, offset);
  let at = chars.length;
  for (let count = 0; count < linesLookedAt && 0 < at; count += 1) at = chars.lastIndexOf('\n', at - 1);
  return from + Math.max(0, at);
}

/**
 * Returns the entry from which on the text must be scanned again: the one before the entry that holds the edit, because the
 * end of a message depends on what follows it; an earlier one whose end was looked for in the text of the edit; and never one
 * that shares the marker of the entry before it.
 */
function firstToScan(columns: EntryColumns, editStart: number): number {
  const reaching = columns.lastAtOrBefore('reach', editStart - 1) + 1;
  let first = Math.max(0, Math.min(reaching, columns.lastAtOrBefore('start', editStart) - 1));
  while (0 < first && columns.value('headStart', first) < columns.value('end', first - 1)) first -= 1;
  return first;
}

function entryStart(columns: EntryColumns, entry: number): number {
  return Math.min(columns.value('headStart', entry), columns.value('start', entry));
}

/**
 * Returns where the scan begins whose first new entry is `first`: behind the entry before the one before it, so that it comes to
 * `first` as a scan of the whole text does, which knows the message before it and looks no further back than its end.
 */
function warmStart(columns: EntryColumns, first: number): number {
  let warm = first - 1;
  while (0 < warm && columns.value('headStart', warm) < columns.value('end', warm - 1)) warm -= 1;
  return warm <= 0 ? 0 : columns.value('end', warm - 1);
}

/** Returns the old entry that this row is, moved or not, when the edit did not touch it. */
function matchOf(columns: EntryColumns, row: EntryRow, edit: TextEdit, shift: number): number | undefined {
  const isBehind = edit.start + edit.newLength <= Math.min(row.start, row.headStart);
  const isBefore = row.end + lengthBehind(row.format) < edit.start;
  if (!isBehind && !isBefore) return undefined;
  const moved = isBehind ? shift : 0;
  const entry = columns.lastAtOrBefore('start', row.start - moved);
  if (entry < 0 || (isBehind && entryStart(columns, entry) < edit.end)) return undefined;
  const isSame = columnNames.every(
    (name) =>
      name === 'identity' || name === 'reach' || columns.value(name, entry) === row[name] - movedBy(name, moved),
  );
  return isSame ? entry : undefined;
}

function movedBy(name: ColumnName, moved: number): number {
  return name === 'headStart' || name === 'headEnd' || name === 'start' || name === 'bodyStart' || name === 'end'
    ? moved
    : 0;
}
