import { isTokenCode } from '../sip/token.ts';
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
  readonly text: TextSource;
  readonly tables: IndexTables;
  readonly headers: QuickHeaders;
  readonly marker: QuickMarker;
  readonly row: MutableRow;
  readonly place: ValuePlace;
  /** Branch, tags and method that were met last, by the key of the Call-ID. */
  recent: Uint32Array;
}

/** Returns the quick way over a text; `recent` is what the way over the text before it has learned. */
export function quickWay(text: TextSource, tables: IndexTables, recent: Uint32Array = new Uint32Array(0)): QuickWay {
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
  return { text, tables, headers: emptyQuickHeaders(), marker: { format: 0, start: 0 }, row, place, recent };
}

/** The longest start line that is read here, in characters. */
const longestLine = 2000;

/**
 * Fills `way.row` with the message whose version stands at `hit`, when nothing about it is odd: an undecorated start line at the
 * head of its line, plain headers, a mark right above or nothing at all. Returns false for every other; the general way
 * (`frameAt`, `rowOf`) reads that. What the quick way says equals what the general one says; it makes no string.
 */
export function fillQuickRow(way: QuickWay, hit: number, floor: number): boolean {
  const { row } = way;
  const { chars } = way.text;
  if (chars.charCodeAt(hit + 4) !== 50 || chars.charCodeAt(hit + 5) !== 46 || chars.charCodeAt(hit + 6) !== 48) {
    return false;
  }
  const next = chars.charCodeAt(hit + 7);
  const lineEnd = next === 32 ? statusLine(chars, hit, floor, row) : requestLine(way, hit, floor, next);
  if (lineEnd === odd) return false;
  if (!readQuickHeaders(chars, lineEnd + 1, way.headers)) return false;
  if (!findQuickMarker(chars, row.start, floor, way.marker)) return false;
  return fillValues(way) && fillPlaces(way);
}

/** Reads `SIP/2.0 301 Reason` and returns where its line feed stands, or `odd`. */
function statusLine(chars: string, hit: number, floor: number, row: MutableRow): number {
  const isAtHead = hit === floor ? hit === 0 : chars.charCodeAt(hit - 1) === 10;
  if (!isAtHead) return odd;
  const first = chars.charCodeAt(hit + 8) - 48;
  const second = chars.charCodeAt(hit + 9) - 48;
  const third = chars.charCodeAt(hit + 10) - 48;
  if (first < 0 || 9 < first || second < 0 || 9 < second || third < 0 || 9 < third) return odd;
  if (chars.charCodeAt(hit + 11) !== 32) return odd;
  for (let at = hit + 12; at < hit + longestLine; at += 1) {
    const code = chars.charCodeAt(at);
    if (code === 10 || (code === 13 && chars.charCodeAt(at + 1) === 10)) {
      row.start = hit;
      row.status = first * 100 + second * 10 + third;
      row.method = 0;
      if (!isWordCode(chars.charCodeAt(at - 1))) return odd;
      return code === 10 ? at : at + 1;
    }
    // Another character may belong to an escaped line end, or to what a log puts behind every line.
    if (!isWordCode(code) && code !== 32 && code !== 45 && code !== 47) return odd;
  }
  return odd;
}

/** Reads `METHOD uri SIP/2.0` backwards from the version and returns where its line feed stands, or `odd`. */
function requestLine(way: QuickWay, hit: number, floor: number, next: number): number {
  const { chars } = way.text;
  const lineEnd = next === 13 ? hit + 8 : hit + 7;
  if (chars.charCodeAt(lineEnd) !== 10 || chars.charCodeAt(hit - 1) !== 32) return odd;
  const least = Math.max(floor, hit - longestLine);
  let at = hit - 2;
  while (least <= at && isPlain(chars.charCodeAt(at))) at -= 1;
  const uri = at + 1;
  if (at <= least || chars.charCodeAt(at) !== 32 || !hasScheme(chars, uri, hit - 1)) return odd;
  const methodEnd = at;
  at -= 1;
  while (least <= at && isUpperCase(chars.charCodeAt(at))) at -= 1;
  const start = at + 1;
  const isAtHead = start === 0 || (floor < start && chars.charCodeAt(at) === 10);
  const method = isAtHead ? way.tables.keys.keyIn(chars, start, methodEnd) : 0;
  if (method === 0 || way.tables.knownMethods < method) return odd;
  way.row.start = start;
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
function hasScheme(chars: string, start: number, end: number): boolean {
  const limit = Math.min(end - 1, start + 32);
  let at = start;
  while (at < limit && isTokenCode(chars.charCodeAt(at))) at += 1;
  return start < at && at < limit && chars.charCodeAt(at) === 58 && chars.charCodeAt(end - 1) !== 58;
}

/** Tells whether the code is that of a letter or a digit. */
function isWordCode(code: number): boolean {
  const lower = code | 32;
  return (97 <= lower && lower <= 122) || (48 <= code && code <= 57);
}

function fillValues(way: QuickWay): boolean {
  const { row, tables } = way;
  const { places } = way.headers;
  const start = places[quickSlots.callId] ?? -1;
  // A message that may be damaged is looked at as a whole.
  if (start === -1) return false;
  // Messages of one call often follow one another.
  row.callId = tables.keys.keyNear(way.text.chars, start, places[quickSlots.callId + 1] ?? 0, row.callId);
  if (row.callId === 0) return false;
  const recent = recentOf(way, row.callId);
  row.viaBranch = parameterOf(way, quickSlots.via, 'branch', way.recent[recent] ?? 0);
  row.fromTag = parameterOf(way, quickSlots.from, 'tag', way.recent[recent + 1] ?? 0);
  row.toTag = parameterOf(way, quickSlots.to, 'tag', way.recent[recent + 2] ?? 0);
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

function fillCSeq({ row, tables, text, headers, recent }: QuickWay, guess: number): boolean {
  const { chars } = text;
  row.cseqNumber = noNumber;
  row.cseqMethod = 0;
  const start = headers.places[quickSlots.cseq] ?? -1;
  if (start === -1) return true;
  const end = headers.places[quickSlots.cseq + 1] ?? 0;
  let number = 0;
  let at = start;
  for (; at < end; at += 1) {
    const digit = chars.charCodeAt(at) - 48;
    if (digit < 0 || 9 < digit) break;
    number = number * 10 + digit;
  }
  if (at === start || start + 9 < at || chars.charCodeAt(at) !== 32) return false;
  for (let rest = at + 1; rest < end; rest += 1) if (!isPlain(chars.charCodeAt(rest))) return false;
  row.cseqNumber = number;
  row.cseqMethod = tables.keys.keyNear(chars, at + 1, end, recent[guess] ?? 0);
  return true;
}

function parameterOf({ headers, place, text, tables }: QuickWay, slot: number, name: string, guess: number): number {
  place.start = headers.places[slot] ?? -1;
  place.end = headers.places[slot + 1] ?? 0;
  place.guess = guess;
  return place.start === -1 ? 0 : quickParameter(text.chars, place, name, tables.keys);
}

function fillPlaces(way: QuickWay): boolean {
  const { row, headers, marker, tables } = way;
  const body = quickBodyEnd(way.text, headers, marker.format);
  if (body === undefined) return false;
  row.headStart = marker.start;
  row.headEnd = row.start;
  row.bodyStart = headers.end;
  row.end = body.end;
  row.reach = body.reach;
  row.layout = 0;
  row.format = marker.format;
  row.identity = tables.nextIdentity;
  tables.nextIdentity += 1;
  return true;
}
