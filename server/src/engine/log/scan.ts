import type { OctetWindow } from '../text/octet-window.ts';
import type { TextSource } from '../text/text-source.ts';
import { rowOf } from './entry-row.ts';
import type { EntryColumns, EntryRow } from './entry-columns.ts';
import { isEcho } from './echo.ts';
import { escapedFrame } from './escaped-frame.ts';
import type { Frame } from './frame.ts';
import { frameAt } from './frame.ts';
import type { IndexTables } from './index-state.ts';
import { rawFormat } from './formats/index.ts';
import { mayBeRendered, renderedFrame } from './rendered-frame.ts';
import type { LineBounds } from './candidate.ts';
import { candidateAt } from './start-candidate.ts';
import { joinedFrame } from './joined-frame.ts';
import { malformedFirstLine } from './malformed-first-line.ts';
import { nextVersion } from './next-version.ts';
import { lengthBehind } from './read-entry-head.ts';
import { readQuickly } from './read-quickly.ts';
import type { ScanState, TakeRow } from './scan-state.ts';
import { moveOn, moveTo, newScan, roomBehind } from './scan-state.ts';
import { separatedParts } from './separated-parts.ts';
import { sliceLength } from './slice-length.ts';
import { lastFrame, mayShareMarker, noteFrame } from './scan-last.ts';

/**
 * Finds every message from `from` on and hands its row to `take`, in the order of the text; pauses (yields the offset
 * reached) every 256 KB. `from` must be 0 or the end of an entry: a scan has no other state but the message before, so that
 * it can begin again at any entry after an edit. A row is refilled after it was taken.
 */
export function* scan(text: TextSource, from: number, tables: IndexTables, take: TakeRow): Generator<number, void> {
  if (text.hasSeparators === true) yield* scanParts(text, from, tables, take);
  else yield* scanOn(newScan(text, from, tables), take);
}

/** Scans what stands between separators part by part, each as a text of its own. */
function* scanParts(
  text: TextSource,
  from: number,
  tables: IndexTables,
  take: TakeRow,
  mayShow?: (window: OctetWindow) => boolean,
): Generator<number, ScanStop> {
  let paused = from;
  for (const part of separatedParts(text, from)) {
    const state = newScan(part.text, part.from, tables, part.top);
    const takeHere = (row: EntryRow): boolean => take(row.reach < part.end ? row : { ...row, reach: part.reach });
    const stop = yield* scanOn(mayShow === undefined ? state : { ...state, mayShow }, takeHere);
    if (stop !== 'over') return stop;
    if (part.end < paused + sliceLength) continue;
    paused = part.end;
    yield paused;
  }
  return 'over';
}

/** Finds every message of a whole text and puts its row into `columns`; pauses as `scan` does. */
export function* scanInto(text: TextSource, tables: IndexTables, columns: EntryColumns): Generator<number, void> {
  if (text.hasSeparators === true) return void (yield* scanParts(text, 0, tables, pushed(columns)));
  const state = { ...newScan(text, 0, tables), isBulk: true, columns: { columns, base: 0 } };
  try {
    yield* scanOn(state, pushed(columns));
  } finally {
    state.way?.kernel.giveBack(tables.keys);
  }
}

/**
 * The same for a text that is given up as soon as something shows in it that must be read in another way before messages are looked for:
 * returns false then. `mayShow` is asked about every stretch of the text in turn.
 */
export function* scanPlain(
  text: TextSource,
  tables: IndexTables,
  columns: EntryColumns,
  mayShow: (window: OctetWindow) => boolean,
): Generator<number, boolean> {
  if (text.hasSeparators === true) return (yield* scanParts(text, 0, tables, pushed(columns), mayShow)) !== 'shown';
  const state = { ...newScan(text, 0, tables), isBulk: true, columns: { columns, base: 0 }, mayShow };
  try {
    return (yield* scanOn(state, pushed(columns))) !== 'shown';
  } finally {
    // A scan that is given up needs its memory no more either.
    state.way?.kernel.giveBack(tables.keys);
  }
}

function pushed(columns: EntryColumns): TakeRow {
  return (row) => {
    columns.push(row);
    return true;
  };
}

/** The same without the quick way, which must find nothing else: for the test that says so. */
export function scanGenerally(text: TextSource, tables: IndexTables, take: TakeRow): void {
  const slices = scanOn({ ...newScan(text, 0, tables), way: undefined }, take);
  while (slices.next().done !== true);
}

function* scanOn(state: ScanState, take: TakeRow): Generator<number, ScanStop> {
  const from = state.at;
  if (!scanOpening(state, take)) return 'ended';
  let stop = scanUntil(state, from + sliceLength, take);
  for (; stop === 'paused'; stop = scanUntil(state, state.at + sliceLength, take)) yield state.at;
  return stop;
}

/** Takes the message that a text opens with when its first line is no good start line; false when the scan is to end. */
export function scanOpening(state: ScanState, take: TakeRow): boolean {
  const opening = state.at === state.top ? malformedFirstLine(state.text, state.top) : undefined;
  if (opening === undefined || state.limit < Math.max(opening.end, opening.reach)) return true;
  noteFrame(state.last, opening);
  state.at = state.floor = opening.end;
  return take(rowOf(opening, state.tables));
}

/** Why a scan has stopped: it has passed the pause, it needs more text, the text is over or shows more, or the taker wants no more. */
export type ScanStop = 'paused' | 'short' | 'over' | 'shown' | 'ended';

/** Goes on until the scan has passed `pause`. */
export function scanUntil(state: ScanState, pause: number, take: TakeRow): ScanStop {
  const from = state.at;
  state.pause = pause;
  for (;;) {
    const met = state.way === undefined ? nextVersion(state, pause) : readQuickly(state, state.way, pause, take);
    switch (met) {
      case 'full':
        break;
      case 'over': {
        const moved = moveOn(state);
        if (moved !== 'moved') return moved;
        if (pause <= state.at) return 'paused';
        break;
      }
      case 'near end':
        if (moveTo(state, state.at) === 'shown') return 'shown';
        break;
      case 'odd': {
        // What may be cut off here is looked at once more of the text is there.
        if (state.limit < state.at + roomBehind && from + roomBehind < state.at) return 'short';
        const stop = takeFrame(state, state.at, take);
        if (stop !== undefined) return stop;
        break;
      }
      default:
        return met;
    }
  }
}

/** Takes the message around `hit` the general way, if there is one; tells why the scan is to stop, if it is. */
function takeFrame(state: ScanState, hit: number, take: TakeRow): ScanStop | undefined {
  const { last, limit } = state;
  const frame = frameAround(state, hit);
  if (frame === undefined) {
    state.at = hit + 4;
    return undefined;
  }
  const isUnmarked = frame.marker.format === rawFormat;
  const before = isUnmarked && last.format !== rawFormat ? lastFrame(state.text, last) : undefined;
  const found = lookingBehind(joinedFrame(state.text, withInheritedMarker(state.text.chars, hit, frame, before)));
  if (limit < Math.max(found.end, found.reach)) return 'short';
  settleBounds(state, Math.max(found.end, hit + 4));
  if (isEcho(state.text.chars, last, frame, before)) {
    noteFrame(last, undefined);
    return undefined;
  }
  noteFrame(last, found);
  return take(rowOf(found, state.tables)) ? undefined : 'ended';
}

function frameAround(state: ScanState, hit: number): Frame | undefined {
  const { text, bounds, floor, last } = state;
  const { chars } = text;
  measureLine(chars, hit, floor, bounds);
  const rendered = mayBeRendered(chars, hit, bounds.start)
    ? renderedFrame(
        text,
        { chars, at: hit, lineStart: bounds.start, lineEnd: bounds.end, floor },
        lastFrame(text, last),
      )
    : undefined;
  return rendered ?? printedFrame(state, hit);
}

function settleBounds(state: ScanState, floor: number): void {
  const { bounds } = state;
  state.at = state.floor = floor;
  if (floor < bounds.end) bounds.start = floor;
  else bounds.end = -1;
}

/** Returns the message that a log has printed line by line, or on one line with its line ends escaped. */
function printedFrame({ text, top, floor, bounds }: ScanState, at: number): Frame | undefined {
  const candidate = candidateAt(text.chars, at, floor, bounds);
  if (candidate === undefined) return undefined;
  if (candidate.escapes !== 'none') return escapedFrame(text, candidate, floor);
  return frameAt(text, candidate, floor, floor === top && isFirstText(text.chars, floor, candidate.lineStart));
}

/** Fills `bounds` with the physical line that holds `at`; a line known already is not measured again. */
function measureLine(chars: string, at: number, floor: number, bounds: LineBounds): void {
  if (at < bounds.end) return;
  bounds.start = Math.max(floor, chars.lastIndexOf('\n', at) + 1);
  // A log that was cut while a program wrote to it begins with NULs, up to where the program had come.
  while (bounds.start < at && chars.charCodeAt(bounds.start) === 0) bounds.start += 1;
  const newline = chars.indexOf('\n', at);
  bounds.end = newline === -1 ? chars.length : newline;
}

/** Tells whether nothing but white space stands before `lineStart` in the text that begins at `top`. */
function isFirstText(chars: string, top: number, lineStart: number): boolean {
  return lineStart < top + 4096 && chars.slice(top, lineStart).trim() === '';
}

/**
 * A message without a marker right behind another belongs to the same packet: it has its time and its addresses, as far as a packet
 * goes. `hit` is where its version stands.
 */
function withInheritedMarker(chars: string, hit: number, frame: Frame, last: Frame | undefined): Frame {
  if (frame.marker.format !== rawFormat || last === undefined || last.marker.format === rawFormat) return frame;
  if (frame.layout.escapes !== 'none' || last.end < 0 || 64 < frame.start - last.end) return frame;
  const marker = last.tail ?? last.marker;
  if (!mayShareMarker({ headStart: marker.start, end: last.end }, hit)) return frame;
  const gap = chars.slice(last.end, frame.start).replace(/[.\s]/g, '');
  if (gap !== '') return frame;
  const inherited: Frame = { ...frame, marker };
  return inherited;
}

/** What is told about a message behind it must stand in the window, too, and is told anew after an edit there. */
function lookingBehind(frame: Frame): Frame {
  const length = lengthBehind(frame.marker.format);
  return length === 0 ? frame : { ...frame, reach: Math.max(frame.reach, frame.end + length) };
}
