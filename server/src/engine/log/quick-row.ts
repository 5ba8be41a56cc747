import type { OctetWindow } from '../text/octet-window.ts';
import type { TextSource } from '../text/text-source.ts';
import { noNumber } from './entry-columns.ts';
import type { ColumnName } from './entry-columns.ts';
import { rawFormat } from './formats/index.ts';
import type { IndexTables } from './index-state.ts';
import type { ScanKernel } from './kernel/scan-kernel.ts';
import { scanKernel } from './kernel/the-kernel.ts';
import {
  cseqMethodLink,
  linkLength,
  noStatus,
  rowBodyStart,
  rowCallId,
  rowCseqMethod,
  rowCseqNumber,
  rowEnd,
  rowFormat,
  rowFromTag,
  rowHeadEnd,
  rowHeadStart,
  rowLinks,
  rowMethod,
  rowReach,
  rowStart,
  rowStatus,
  rowToTag,
  rowViaBranch,
} from './kernel/memory-map.ts';
import type { QuickHeadersPlace } from './quick-headers.ts';

/** A row that is refilled for every message. */
export type MutableRow = Record<ColumnName, number>;

/** What the quick way needs for one text; refilled for every message. */
export interface QuickWay {
  readonly kernel: ScanKernel;
  /** A stretch of the text around the messages that are read. */
  readonly window: OctetWindow;
  readonly unit: TextSource['unit'];
  readonly tables: IndexTables;
  readonly headers: QuickHeadersPlace;
  readonly row: MutableRow;
  /** Branch and tags that were met last, by the key of the Call-ID. */
  recent: Uint32Array;
}

/**
 * Returns the quick way over a text, or undefined where the host has no WebAssembly: then the general way reads all messages. `recent` is
 * what the way over the text before it has learned.
 */
export function quickWay(
  unit: TextSource['unit'],
  window: OctetWindow,
  tables: IndexTables,
  recent: Uint32Array = new Uint32Array(0),
): QuickWay | undefined {
  const kernel = scanKernel();
  if (kernel === undefined) return undefined;
  const row: MutableRow = {
    headStart: 0,
    headEnd: 0,
    start: 0,
    bodyStart: 0,
    end: 0,
    reach: 0,
    layout: 0,
    format: rawFormat,
    status: noNumber,
    method: 0,
    callId: 0,
    cseqNumber: 0,
    cseqMethod: 0,
    viaBranch: 0,
    fromTag: 0,
    toTag: 0,
    identity: 0,
  };
  return { kernel, window, unit, tables, headers: { rows: kernel.rows, at: 0 }, row, recent };
}

/** Fills `way.row` from a row of the kernel, whose first number stands at `at`; the row's offsets count from the text. */
export function fillQuickRow(way: QuickWay, rows: Uint32Array, at: number): void {
  const { row, tables, window, headers, kernel } = way;
  headers.rows = rows;
  headers.at = at;
  row.start = window.base + (rows[at + rowStart] ?? 0);
  row.headStart = row.start - (rows[at + rowHeadStart] ?? 0);
  row.headEnd = row.start - (rows[at + rowHeadEnd] ?? 0);
  row.bodyStart = row.start + (rows[at + rowBodyStart] ?? 0);
  row.end = row.bodyStart + (rows[at + rowEnd] ?? 0);
  row.reach = row.end + (rows[at + rowReach] ?? 0);
  row.format = rows[at + rowFormat] ?? 0;
  row.status = rows[at + rowStatus] === noStatus ? noNumber : (rows[at + rowStatus] ?? 0);
  row.method = rows[at + rowMethod] ?? 0;
  row.cseqNumber = ((rows[at + rowCseqNumber] ?? 0) - 1) >>> 0;
  row.cseqMethod = rows[at + rowCseqMethod] ?? 0;
  if (kernel.hasKeys) copyKeys(row, rows, at);
  else lookUpKeys(way, rows, at + rowLinks);
  row.identity = tables.nextIdentity;
  tables.nextIdentity += 1;
}

function copyKeys(row: MutableRow, rows: Uint32Array, at: number): void {
  row.callId = rows[at + rowCallId] ?? 0;
  row.viaBranch = rows[at + rowViaBranch] ?? 0;
  row.fromTag = rows[at + rowFromTag] ?? 0;
  row.toTag = rows[at + rowToTag] ?? 0;
}

function lookUpKeys(way: QuickWay, rows: Uint32Array, at: number): void {
  const { row } = way;
  // Messages of one call often follow one another.
  row.callId = keyOf(way, rows, at, row.callId);
  const place = recentOf(way, row.callId);
  const { recent } = way;
  row.viaBranch = recent[place] = keyOf(way, rows, at + linkLength, recent[place] ?? 0);
  row.fromTag = recent[place + 1] = keyOf(way, rows, at + 2 * linkLength, recent[place + 1] ?? 0);
  row.toTag = recent[place + 2] = keyOf(way, rows, at + 3 * linkLength, recent[place + 2] ?? 0);
  const method = keyOf(way, rows, at + cseqMethodLink * linkLength, 0);
  if (method !== 0) row.cseqMethod = method;
}

/** What stands for a place that is not there. */
const nowhere = 0xffffffff;

function keyOf({ tables, window }: QuickWay, rows: Uint32Array, at: number, guess: number): number {
  const start = rows[at] ?? nowhere;
  return start === nowhere ? 0 : tables.keys.keyNear(window.octets, start, rows[at + 1] ?? 0, guess, rows[at + 2] ?? 0);
}

/** Returns where the keys stand that were met last in a message of this Call-ID: the next one probably has the same. */
function recentOf(way: QuickWay, callId: number): number {
  if (way.recent.length < (callId + 1) * 3) {
    const larger = new Uint32Array(callId * 5 + 1024);
    larger.set(way.recent);
    way.recent = larger;
  }
  return callId * 3;
}
