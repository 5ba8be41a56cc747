import { isTokenCode } from '../sip/token.ts';
import { isAscii } from '../text/octet-search.ts';
import type { OctetWindow } from '../text/octet-window.ts';
import type { TextSource } from '../text/text-source.ts';
import { noNumber } from './entry-columns.ts';
import type { ColumnName } from './entry-columns.ts';
import { rawFormat } from './formats/index.ts';
import type { IndexTables } from './index-state.ts';
import { quickBodyEnd } from './quick-body.ts';
import type { QuickHeaders } from './quick-headers.ts';
import { emptyQuickHeaders, quickSlots, readQuickHeaders } from './quick-headers.ts';
import type { QuickMarker } from './quick-marker.ts';
import { findQuickMarker } from './quick-marker.ts';
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

/** The longest start line that is read here, in octets. */
const longestLine = 2000;

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

/** Reads `SIP/2.0 301 Reason` and returns where its line feed stands, or `odd`. */
function statusLine(way: QuickWay, hit: number, floor: number): number {
  const { octets, base, length } = way.window;
  const isAtHead = hit === floor || hit === 0 ? base + hit === 0 : octets[hit - 1] === 10;
  const status = statusAt(octets, hit + 8);
  if (!isAtHead || status === odd || octets[hit + 11] !== 32) return odd;
  let end = hit + 12;
  // Another character may belong to an escaped line end, or to what a log puts behind every line.
  while (isOfReason[octets[end] ?? 0] === 1) end += 1;
  if (hit + longestLine <= end || !isWordCode(octets[end - 1] ?? 0)) return odd;
  const feed = octets[end] === 13 ? end + 1 : end;
  if (length <= feed || octets[feed] !== 10) return odd;
  way.start = hit;
  way.row.status = status;
  way.row.method = 0;
  return feed;
}

/** Returns the number of three digits at `at`, or `odd`. */
function statusAt(octets: Uint8Array, at: number): number {
  let status = 0;
  for (let place = at; place < at + 3; place += 1) {
    const digit = (octets[place] ?? 0) - 48;
    if (digit < 0 || 9 < digit) return odd;
    status = status * 10 + digit;
  }
  return status;
}

/** The octets of a plain reason phrase: letters, digits, blanks, hyphens and slashes. */
const isOfReason = Uint8Array.from({ length: 256 }, (_, code) =>
  isWordCode(code) || code === 32 || code === 45 || code === 47 ? 1 : 0,
);

/** Reads `METHOD uri SIP/2.0` backwards from the version and returns where its line feed stands, or `odd`. */
function requestLine(way: QuickWay, hit: number, floor: number, next: number): number {
  const { octets, base } = way.window;
  const lineEnd = next === 13 ? hit + 8 : hit + 7;
  if (octets[lineEnd] !== 10 || octets[hit - 1] !== 32) return odd;
  const least = Math.max(floor, hit - longestLine, 0);
  let at = hit - 2;
  while (least <= at && isPlain(octets[at] ?? 0)) at -= 1;
  const uri = at + 1;
  if (at <= least || octets[at] !== 32 || !hasScheme(octets, uri, hit - 1)) return odd;
  const methodEnd = at;
  at -= 1;
  while (least <= at && isUpperCase(octets[at] ?? 0)) at -= 1;
  const start = at + 1;
  const isAtHead = start === 0 ? base === 0 : floor < start && octets[at] === 10;
  const method = isAtHead ? way.tables.keys.keyOfAscii(octets, start, methodEnd) : 0;
  if (method === 0 || way.tables.knownMethods < method) return odd;
  way.start = start;
  way.row.status = noNumber;
  way.row.method = method;
  return lineEnd;
}

function isPlain(code: number): boolean {
  return 32 < code && code < 127;
}

function isUpperCase(code: number): boolean {
  return 65 <= code && code <= 90;
}

/** Tells whether a scheme of letters and a colon begin the URI, and it ends otherwise. */
function hasScheme(octets: Uint8Array, start: number, end: number): boolean {
  const limit = Math.min(end - 1, start + 32);
  let at = start;
  while (at < limit && isTokenCode(octets[at] ?? 0)) at += 1;
  return start < at && at < limit && octets[at] === 58 && octets[end - 1] !== 58;
}

/** Tells whether the code is that of a letter or a digit. */
function isWordCode(code: number): boolean {
  const lower = code | 32;
  return (97 <= lower && lower <= 122) || (48 <= code && code <= 57);
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
