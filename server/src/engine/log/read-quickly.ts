import { rawFormat } from './formats/index.ts';
import { rowLength, stopFull, stopNearEnd, stopOver, stopPaused, stopShort } from './kernel/memory-map.ts';
import type { Met } from './next-version.ts';
import type { QuickWay } from './quick-row.ts';
import { fillQuickRow } from './quick-row.ts';
import { noteRow } from './scan-last.ts';
import type { RowColumns, ScanState, TakeRow } from './scan-state.ts';
import { lastWithRoom } from './scan-state.ts';

/** The highest number that the kernel takes for a place. */
const highest = 0x7fffffff;

/** Takes the plain messages of the window up to what is odd; returns what was met there, or why the scan goes no further. */
export function readQuickly(state: ScanState, way: QuickWay, pause: number, take: TakeRow): Met | 'full' | 'ended' {
  const { window, last, limit, floor, tables } = state;
  const { base } = window;
  // Another scan may have put its own window there since.
  if (way.kernel.hasLost(window)) way.kernel.move(window, state.text, base, window.length);
  const stop = way.kernel.scan(window, way.unit, {
    from: Math.max(0, state.at - base),
    floor: floor - base,
    limit: Math.min(highest, limit - base),
    pause: Math.min(highest, pause - base),
    near: Math.min(highest, lastWithRoom(state)),
    isBehindMark: last.isThere && last.format !== rawFormat,
    keys: tables.keys,
    isBulk: state.isBulk,
  });
  const { rows, found, reached, hasKeys } = way.kernel;
  const isWanted =
    hasKeys && state.columns !== undefined
      ? pushRows(state, state.columns, way, { rows, found })
      : takeRows(state, way, { rows, found }, take);
  if (!isWanted) return 'ended';
  state.at = Math.max(state.at, base + reached);
  return metAt(stop);
}

/** The rows that the kernel has written, and how many. */
interface FoundRows {
  readonly rows: Uint32Array;
  readonly found: number;
}

/** Puts all rows into columns at once. */
function pushRows(state: ScanState, { columns, base }: RowColumns, way: QuickWay, { rows, found }: FoundRows): true {
  if (found === 0) return true;
  const { tables, window, last } = state;
  columns.pushFound(way.kernel, window.base + base, tables.nextIdentity);
  tables.nextIdentity += found - 1;
  fillQuickRow(way, rows, (found - 1) * rowLength);
  noteRow(last, way.row);
  state.at = state.floor = way.row.end;
  state.bounds.end = -1;
  return true;
}

/** Hands the rows on one by one; false where no more are wanted. */
function takeRows(state: ScanState, way: QuickWay, { rows, found }: FoundRows, take: TakeRow): boolean {
  for (let index = 0; index < found; index += 1) {
    fillQuickRow(way, rows, index * rowLength);
    const isWanted = take(way.row);
    if (isWanted && index + 1 < found) continue;
    noteRow(state.last, way.row);
    state.at = state.floor = way.row.end;
    state.bounds.end = -1;
    if (!isWanted) return false;
  }
  return true;
}

function metAt(stop: number): Met | 'full' {
  switch (stop) {
    case stopOver:
      return 'over';
    case stopShort:
      return 'short';
    case stopPaused:
      return 'paused';
    case stopNearEnd:
      return 'near end';
    case stopFull:
      return 'full';
    default:
      return 'odd';
  }
}
