import type { OctetWindow } from '../text/octet-window.ts';
import type { TextSource } from '../text/text-source.ts';
import type { EntryRow } from './entry-columns.ts';
import { EntryColumns } from './entry-columns.ts';
import { rawFormat } from './formats/index.ts';
import type { IndexTables } from './index-state.ts';
import { scanKernel } from './kernel/the-kernel.ts';
import type { QuickHeadersPlace } from './quick-headers.ts';
import { quickWay } from './quick-row.ts';
import type { ScanState } from './scan-state.ts';
import { scanOpening, scanUntil } from './scan.ts';
import type { LastMessage } from './scan-last.ts';
import { mayShareMarker, moveLast, noLastMessage } from './scan-last.ts';

/** A stretch of a text that is too long to be held: the octets from `base` on. */
export interface TextWindow {
  /** The octets as they are looked at (`octetWindow`): offsets count from where the window begins. */
  readonly view: OctetWindow;
  /** The same as Latin-1; made when it is asked for. */
  readonly chars: string;
  /** Returns the octets between two offsets as Latin-1. */
  readonly slice: (start: number, end: number) => string;
  readonly base: number;
  /** True when nothing follows it. */
  readonly isLast: boolean;
}

/** Which stretch is wanted next: `length` octets from `from` on, or as many as there are. */
export interface WindowWish {
  readonly from: number;
  readonly length: number;
  /** Returns where they may be put, so that they need not be copied there: asked for just then, and the window is handed in at once. */
  readonly into: () => Uint8Array | undefined;
}

/** Takes a row whose offsets count from the window's base; `headers` are there where the message was read the quick way. */
export type TakeWindowRow = (row: EntryRow, window: TextWindow, headers: QuickHeadersPlace | undefined) => void;

/** How much text a window has where strings are made of it: so short a string is made and thrown away at no cost. */
const windowLength = 65_536;

/** How many times as much it may have where none was made of the windows before, each of which was twice as long as the one before it. */
const plainTimes = 32;

const lineFeed = 10;

/** The longest window. What does not fit, such as a line of more than this, is taken in pieces. */
const longestWindow = 16 * 1024 * 1024;

/** How many lines must follow what is taken: no look behind a message goes further. */
const linesBehind = 24;

/**
 * How many lines are kept before where the scan stands, and how many octets at least: marks and what they belong to are looked for there.
 * What a dissector says of a packet above its message takes hundreds of short lines.
 */
const linesBefore = 200;
const octetsBefore = 32_768;

/** What a scan over windows tells at its end. */
export interface WindowScan {
  /** Where a message or a line was longer than a window may be. */
  readonly cuts: readonly number[];
}

/**
 * Finds every message of a text that is handed in as windows, in order: yields which window it wants, takes the window, and hands
 * the rows of each to `take`, or puts them into columns, their offsets counted from the text. Says what `scan` says of the whole text, but where a line or a message is longer than 16 MB.
 */
export function* scanWindows(
  tables: IndexTables,
  take: TakeWindowRow | EntryColumns,
  first = windowLength,
): Generator<WindowWish, WindowScan, TextWindow> {
  const cuts: number[] = [];
  const place: Place = { at: 0, floor: 0, last: noLastMessage(), recent: new Uint32Array(0), isPlain: true };
  let from = 0;
  let length = first;
  for (;;) {
    const window = yield { from, length, into: kernelRoom };
    scanKernel()?.take(window.view);
    const isLongest = longestWindow <= length;
    if (isLongest && !window.isLast) cuts.push(from);
    const isWhole = isLongest || window.isLast;
    const limit = isWhole ? Number.POSITIVE_INFINITY : limitOf(window);
    const columns = take instanceof EntryColumns ? { columns: take, base: window.base } : undefined;
    const state = { ...stateIn(window, place, tables, limit), columns };
    const stop = scanFrom(state, window, take);
    if (window.isLast) return { cuts };
    const reached = stop === 'short' ? state.at : Math.max(state.at, window.view.length - 3);
    const kept = keptFrom(window.view.octets, reached, state.floor);
    const keep = isLongest ? reached : Math.min(kept, sharedHead(window.view.octets, place.last, reached));
    moveTo(place, state, { keep, reached });
    from += keep;
    // A window that did not let the scan go on was too short for what stands in it; the next one must hold more than what is kept.
    const usual = place.isPlain ? Math.min(first * plainTimes, length * 2) : first;
    const wanted = keep === 0 || keep * 4 < window.view.length ? length * 2 : Math.max(usual, (reached - keep) * 2);
    length = Math.min(longestWindow, wanted);
  }
}

function kernelRoom(): Uint8Array | undefined {
  return scanKernel()?.room();
}

interface Place {
  at: number;
  floor: number;
  readonly last: LastMessage;
  recent: Uint32Array;
  /** True where no string was made of the window before. */
  isPlain: boolean;
}

function stateIn(window: TextWindow, place: Place, tables: IndexTables, limit: number): ScanState {
  const { view } = window;
  const { length } = view;
  const text: TextSource = {
    unit: 'octet',
    get chars() {
      place.isPlain = false;
      return window.chars;
    },
  };
  const { at, floor, last } = place;
  place.isPlain = true;
  const bounds = { start: floor, end: -1 };
  return {
    text,
    length,
    top: window.base === 0 ? 0 : undefined,
    limit,
    tables,
    window: view,
    way: quickWay('octet', view, tables, place.recent),
    last,
    bounds,
    isBulk: true,
    columns: undefined,
    pause: Number.POSITIVE_INFINITY,
    at,
    floor,
  };
}

function scanFrom(state: ScanState, window: TextWindow, take: TakeWindowRow | EntryColumns): 'short' | 'over' {
  const takeRow = (row: EntryRow): boolean => {
    if (take instanceof EntryColumns) take.push(row, window.base);
    else take(row, window, row === state.way?.row ? state.way.headers : undefined);
    return true;
  };
  scanOpening(state, takeRow);
  return scanUntil(state, Number.POSITIVE_INFINITY, takeRow) === 'short' ? 'short' : 'over';
}

/** Returns where the last lines begin that may be looked at only when more follows. */
function limitOf({ view: { octets, length } }: TextWindow): number {
  let at = length;
  for (let count = 0; count < linesBehind && 0 < at;) {
    const start = lineFeedBefore(octets, at);
    // Empty lines are passed over wherever lines are counted.
    if (start + 2 < at) count += 1;
    at = start;
  }
  return at;
}

/** Returns from where on the text is kept: some lines before the scan's place, but none before the last message's line. */
function keptFrom(octets: Uint8Array, reached: number, floor: number): number {
  let at = reached;
  for (let count = 0; count < linesBefore && floor < at; count += 1) at = lineFeedBefore(octets, at);
  at = Math.min(at, Math.max(floor, reached - octetsBefore));
  if (floor <= at) return Math.max(0, lineFeedBefore(octets, at) + 1);
  const line = floor === 0 ? 0 : lineFeedBefore(octets, floor);
  return line <= 0 ? 0 : lineFeedBefore(octets, line) + 1;
}

/**
 * Returns where the line of the words begins that announce the last message, which may announce the next one, too: several messages come in one
 * packet. Infinity where there are none, or where they can be none of the next one's.
 */
function sharedHead(octets: Uint8Array, last: LastMessage, reached: number): number {
  const isNear = last.isThere && last.format !== rawFormat && 0 <= last.headStart && mayShareMarker(last, reached - 3);
  return isNear ? lineFeedBefore(octets, last.headStart) + 1 : Number.POSITIVE_INFINITY;
}

/** Returns where the last line feed before `at` stands, or -1. */
function lineFeedBefore(octets: Uint8Array, at: number): number {
  return 0 < at ? octets.lastIndexOf(lineFeed, at - 1) : -1;
}

function moveTo(place: Place, state: ScanState, { keep, reached }: { keep: number; reached: number }): void {
  moveLast(state.window, place.last, keep);
  place.recent = state.way?.recent ?? place.recent;
  place.at = Math.max(0, reached - keep);
  place.floor = Math.max(0, state.floor - keep);
}
