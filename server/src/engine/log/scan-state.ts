import type { OctetWindow } from '../text/octet-window.ts';
import { emptyWindow, moveWindow } from '../text/octet-window.ts';
import type { TextSource } from '../text/text-source.ts';
import type { EntryColumns, EntryRow } from './entry-columns.ts';
import type { IndexTables } from './index-state.ts';
import type { QuickWay } from './quick-row.ts';
import { quickWay } from './quick-row.ts';
import type { LastMessage } from './scan-last.ts';
import { noLastMessage } from './scan-last.ts';
import type { LineBounds } from './candidate.ts';

/** Columns to be filled, and what is added to the offsets of the rows. */
export interface RowColumns {
  readonly columns: EntryColumns;
  readonly base: number;
}

/** Takes one row and tells whether the scan goes on. */
export type TakeRow = (row: EntryRow) => boolean;

/** A scan of one text: where it stands, and what it needs to know of what lies behind it. */
export interface ScanState {
  readonly text: TextSource;
  /** How long the text is. */
  readonly length: number;
  /** Where the text begins that has nothing before it; undefined in a window that begins later. */
  readonly top: number | undefined;
  /** No message is taken for which the text was looked at behind this: more of the text may change what it is. */
  readonly limit: number;
  readonly tables: IndexTables;
  /** A stretch of the text; moved on where it is not all of it. */
  readonly window: OctetWindow;
  readonly way: QuickWay | undefined;
  readonly last: LastMessage;
  readonly bounds: LineBounds;
  /** Asked about every stretch that the window is moved over: the scan is given up where it says so. */
  readonly mayShow?: (window: OctetWindow) => boolean;
  /** True where a whole text is scanned, and not a little of it behind an edit. */
  readonly isBulk: boolean;
  /** Where rows are put that nobody looks at, if anywhere: the kernel's many at once. */
  readonly columns: RowColumns | undefined;
  /** Where the scan pauses next. */
  pause: number;
  at: number;
  /** Where the last message ended: nothing before it is looked at. */
  floor: number;
}

/** Returns a scan of a text that begins at `from`; `top` is where the text itself begins, undefined where no scan will come by. */
export function newScan(text: TextSource, from: number, tables: IndexTables, top: number | undefined = 0): ScanState {
  const bounds = { start: from, end: -1 };
  const window = emptyWindow();
  const way = quickWay(text.unit, window, tables);
  const { length } = text.chars;
  const limit = Number.POSITIVE_INFINITY;
  return {
    text,
    length,
    top,
    limit,
    tables,
    window,
    way,
    last: noLastMessage(),
    bounds,
    isBulk: false,
    columns: undefined,
    pause: Number.POSITIVE_INFINITY,
    at: from,
    floor: from,
  };
}

/** How much of a text a window holds at first, and at most: the work of an edit is small. */
const firstWindow = 16_384;
const largestWindow = 262_144;

/** How much of it may stand behind the pause, in characters: what holds no version is passed in one go. */
const behindPause = 65_536;

/** By how much a window begins before the last one ended, in characters: what stands across an end is seen as a whole. */
export const windowOverlap = 512;

/** How much of the text before a message should stand in the window, in characters. */
const roomBefore = 4096;

/** How much of the text behind its version should, in characters. */
export const roomBehind = 8192;

/** Moves the window on to where nothing was looked for yet. */
export function moveOn(state: ScanState): Move {
  const { window } = state;
  const end = window.base + window.length;
  // The mark that is looked for may begin in the window's last characters.
  if (window.length !== 0) state.at = Math.max(state.at, end - 3);
  return moveTo(state, state.at);
}

/** What became of a window: it was moved, the text has no more than it holds, or it may show more than its lines. */
export type Move = 'moved' | 'over' | 'shown';

/** Moves the window on so that it begins before `at`, and before what it held last; `over` where the text has no more than it holds. */
export function moveTo({ text, length, window, floor, mayShow, way, pause }: ScanState, at: number): Move {
  const end = window.base + window.length;
  if (length <= end) return 'over';
  // A scan that begins in the middle of a text has no window yet, and looks at nothing before its beginning.
  const last = window.length === 0 ? at : end - windowOverlap;
  const from = Math.min(at, Math.max(floor, at - roomBefore), last);
  const longer = Math.min(
    largestWindow,
    Math.max(firstWindow, 4 * window.length),
    Math.max(behindPause, pause + behindPause - from),
  );
  const first = Math.max(window.base, from);
  if (way === undefined) moveWindow(window, text, first, longer);
  else way.kernel.move(window, text, first, longer);
  return mayShow?.(window) === true ? 'shown' : 'moved';
}

/** Returns the last offset of the window at which a version has enough of the text behind it, as far as the text goes on. */
export function lastWithRoom({ length, window }: ScanState): number {
  const isLast = length <= window.base + window.length;
  return isLast ? Number.POSITIVE_INFINITY : Math.max(roomBefore, window.length - roomBehind);
}
