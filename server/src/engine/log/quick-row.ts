import { isAscii } from '../text/octet-search.ts';
import type { OctetWindow } from '../text/octet-window.ts';
import type { TextSource } from '../text/text-source.ts';
import { noNumber } from './entry-columns.ts';
import type { ColumnName } from './entry-columns.ts';
import { rawFormat } from './formats/index.ts';
import type { IndexTables } from './index-state.ts';
import { quickBodyEnd } from './quick-body.ts';
import type { QuickHeaders } from './quick-headers.ts';
import { emptyQuickHeaders, readQuickHeaders } from './quick-headers.ts';
import { quickSlots } from './quick-slots.ts';
import type { QuickMarker } from './quick-marker.ts';
import { findQuickMarker } from './quick-marker.ts';
import { isPlain, requestLine, statusLine } from './quick-start-line.ts';
import type { ValuePlace } from './quick-values.ts';
import { odd, quickParameter } from './quick-values.ts';

/** A row that is refilled for every message. */
export type MutableRow = Record<ColumnName, number>;

/** What the quick way needs for one text; refilled for every message. */
export interface QuickWay {
  /** A stretch of the text around the message that is read. */
  readonly window: OctetWindow;
  readonly unit: TextSource['unit'];
  readonly tables: IndexTables;
  readonly headers: QuickHeaders;
  readonly marker: QuickMarker;
  readonly row: MutableRow;
  readonly place: ValuePlace;
  /** Where the start line begins in the window. */
  start: number;
  /** Branch, tags and method that were met last, by the key of the Call-ID. */
  recent: Uint32Array;
}

/** Returns the quick way over a text; `recent` is what the way over the text before it has learned. */
export function quickWay(
  unit: TextSource['unit'],
  window: OctetWindow,
  tables: IndexTables,
  recent: Uint32Array = new Uint32Array(0),
): QuickWay {
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
  const place = { start: 0, end: 0, guess: 0 };
  const marker = { format: 0, start: 0 };
  return { window, unit, tables, headers: emptyQuickHeaders(), marker, row, place, start: 0, recent };
}

/**
 * Fills `way.row` with the message whose version stands at `hit`, when nothing about it is odd: an undecorated start line at the
 * head of its line, plain headers, a mark right above or nothing at all. Returns false for every other; the general way
 * (`frameAt`, `rowOf`) reads that. What the quick way says equals what the general one says; it makes no string. `hit` and `floor`
 * count from the window, in which all must stand that is looked at; the row's offsets count from the text.
 */
export function fillQuickRow(way: QuickWay, hit: number, floor: number): boolean {
  const { octets } = way.window;
  if (octets[hit + 4] !== 50 || octets[hit + 5] !== 46 || octets[hit + 6] !== 48) return false;
  const next = octets[hit + 7] ?? 0;
  const lineEnd = next === 32 ? statusLine(way, hit, floor) : requestLine(way, hit, floor, next);
  if (lineEnd === odd) return false;
  if (!readQuickHeaders(way.window, lineEnd + 1, way.headers)) return false;
  if (!findQuickMarker(way.window, way.start, floor, way.marker)) return false;
  return fillValues(way) && fillPlaces(way);
}

const branchName = Uint8Array.from('branch', (char) => char.charCodeAt(0));
const tagName = Uint8Array.from('tag', (char) => char.charCodeAt(0));

function fillValues(way: QuickWay): boolean {
  const { row, tables } = way;
  const { places } = way.headers;
  const start = places[quickSlots.callId] ?? -1;
  // A message that may be damaged is looked at as a whole.
  if (start === -1) return false;
  // Messages of one call often follow one another.
  if (!isAscii(way.window.octets, start, places[quickSlots.callId + 1] ?? 0)) return false;
  row.callId = tables.keys.keyNear(way.window.octets, start, places[quickSlots.callId + 1] ?? 0, row.callId);
  if (row.callId === 0) return false;
  const recent = recentOf(way, row.callId);
  row.viaBranch = parameterOf(way, quickSlots.via, branchName, way.recent[recent] ?? 0);
  row.fromTag = parameterOf(way, quickSlots.from, tagName, way.recent[recent + 1] ?? 0);
  row.toTag = parameterOf(way, quickSlots.to, tagName, way.recent[recent + 2] ?? 0);
  if (row.viaBranch === odd || row.fromTag === odd || row.toTag === odd || !fillCSeq(way, recent + 3)) return false;
  way.recent[recent] = row.viaBranch;
  way.recent[recent + 1] = row.fromTag;
  way.recent[recent + 2] = row.toTag;
  way.recent[recent + 3] = row.cseqMethod;
  return true;
}

/** Returns where the keys stand that were met last in a message of this Call-ID: the next one probably has the same. */
function recentOf(way: QuickWay, callId: number): number {
  if (way.recent.length < (callId + 1) * 4) {
    const larger = new Uint32Array(callId * 6 + 1024);
    larger.set(way.recent);
    way.recent = larger;
  }
  return callId * 4;
}

function fillCSeq({ row, tables, window, headers, recent }: QuickWay, guess: number): boolean {
  const { octets } = window;
  row.cseqNumber = noNumber;
  row.cseqMethod = 0;
  const start = headers.places[quickSlots.cseq] ?? -1;
  if (start === -1) return true;
  const end = headers.places[quickSlots.cseq + 1] ?? 0;
  let number = 0;
  let at = start;
  for (; at < end; at += 1) {
    const digit = (octets[at] ?? 0) - 48;
    if (digit < 0 || 9 < digit) break;
    number = number * 10 + digit;
  }
  if (at === start || start + 9 < at || octets[at] !== 32) return false;
  for (let rest = at + 1; rest < end; rest += 1) if (!isPlain(octets[rest] ?? 0)) return false;
  row.cseqNumber = number;
  row.cseqMethod = tables.keys.keyNear(octets, at + 1, end, recent[guess] ?? 0);
  return true;
}

function parameterOf(
  { headers, place, window, tables }: QuickWay,
  slot: number,
  name: Uint8Array,
  guess: number,
): number {
  place.start = headers.places[slot] ?? -1;
  place.end = headers.places[slot + 1] ?? 0;
  place.guess = guess;
  return place.start === -1 ? 0 : quickParameter(window.octets, place, name, tables.keys);
}

function fillPlaces(way: QuickWay): boolean {
  const { row, headers, marker, tables, start } = way;
  const { base, length } = way.window;
  const body = quickBodyEnd(way, headers, marker.format);
  if (body === undefined || length < body.reach) return false;
  row.headStart = marker.start + base;
  row.headEnd = start + base;
  row.start = start + base;
  row.bodyStart = headers.end + base;
  row.end = body.end + base;
  row.reach = body.reach + base;
  row.layout = 0;
  row.format = marker.format;
  row.identity = tables.nextIdentity;
  tables.nextIdentity += 1;
  return true;
}
