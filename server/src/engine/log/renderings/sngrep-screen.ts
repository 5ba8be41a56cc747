import type { Wire } from '../../sip/wire.ts';
import type { EntryHead } from '../entry-head.ts';
import type { Hit, RenderedPlace, Rendering } from './rendering.ts';
import { WireWriter } from './wire-writer.ts';

/** What draws the pane's edge: the line of a terminal with Unicode, of one without, and the letter that its code is copied as. */
const edges = '│┃|x';

/** The most rows that a screen has, and the widest. */
const mostRows = 400;
const longestRequest = 700;
const widest = 1000;

/**
 * sngrep's call flow as it was copied from the screen: arrows on the left, the message of the chosen arrow in a pane on the right,
 * its lines wrapped at the pane's width and cut off at the screen's last row.
 */
export const sngrepScreen: Rendering = {
  id: 'sngrep-screen',
  title: 'sngrep call flow, copied from the screen',
  basis: 'real traces',
  source: 'sngrep 1.6',
  mayBegin,
  place,
  wire,
  head,
  samples: [
    [
      '                    Call flow for 1-16048@192.0.2.10 (Color by Request/Response)',
      '                                                            xSIP/2.0 301 Moved Permanently',
      '             192.0.2.10:5060                192.0.2.2:5060  xVia: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1604',
      '          qqqqqqqqqqwqqqqqqqqq          qqqqqqqqqqwqqqqqqqqqx8-1-0',
      '  06:41:28.458012   x    301 Moved Permanently    x         xContent-Length: 0',
      '                    x <qqqqqqqqqqqqqqqqqqqqqqqqqq x         x',
      '                                                            x',
    ].join('\n'),
  ],
};

/** An edge stands before the start line, far into the line. */
function mayBegin({ chars, at, lineStart }: Hit): boolean {
  if (!chars.startsWith('    ', lineStart)) return false;
  const start = startOf(chars, at, lineStart);
  return start !== -1 && isEdge(chars, start - 1, start);
}

/** Returns where the start line begins, or -1: behind the version is a status, or before it a method and a URI. */
function startOf(chars: string, at: number, lineStart: number): number {
  if (chars.charCodeAt(at - 1) !== 32) return at;
  const floor = Math.max(lineStart, at - longestRequest);
  let uri = at - 1;
  while (floor < uri && chars.charCodeAt(uri - 1) !== 32) uri -= 1;
  let method = uri - 1;
  while (floor < method && 65 <= chars.charCodeAt(method - 1) && chars.charCodeAt(method - 1) <= 90) method -= 1;
  return method < uri - 3 && chars.slice(uri, at).includes(':') ? method : -1;
}

function place(hit: Hit): RenderedPlace | undefined {
  const { chars, at, lineStart, floor } = hit;
  const start = startOf(chars, at, lineStart);
  const column = start - lineStart;
  if (widest < column || !hasHeaderBelow(chars, lineStart, column)) return undefined;
  const end = paneEnd(chars, lineStart, column);
  if (end === undefined) return undefined;
  const above = Math.max(floor, chars.lastIndexOf('\n', lineStart - 2) + 1);
  const isTitled = floor < lineStart && /^\s*Call flow for /.test(chars.slice(above, lineStart));
  return { start, end, headStart: isTitled ? above : lineStart };
}

/** Returns where the last row ends that has the pane's edge at `column - 1`, or undefined for a single row. */
function paneEnd(chars: string, lineStart: number, column: number): number | undefined {
  let end = -1;
  let at = lineStart;
  for (let count = 0; count < mostRows && at < chars.length; count += 1) {
    const newline = chars.indexOf('\n', at);
    const next = newline === -1 ? chars.length : newline;
    if (!isEdge(chars, at + column - 1, next)) return 2 < count ? end : undefined;
    if (0 < count && beginsAnother(chars, at + column, next, column)) return end;
    end = next;
    at = next + 1;
  }
  return end === -1 ? undefined : end;
}

/** Tells whether a row of the pane is a start line with a Via in the next row: a pane shows one message, so it is another pane's. */
function beginsAnother(chars: string, start: number, end: number, column: number): boolean {
  if (!chars.startsWith('SIP/2.0 ', start) && !chars.slice(start, end).trimEnd().endsWith(' SIP/2.0')) return false;
  return /^v(?:ia)?[ \t]*:/i.test(chars.slice(end + 1 + column, end + 9 + column));
}

/** Tells whether one of the next rows begins a header field in the pane; a long request line is wrapped. */
function hasHeaderBelow(chars: string, lineStart: number, column: number): boolean {
  let at = lineStart;
  for (let count = 0; count < 3; count += 1) {
    at = chars.indexOf('\n', at) + 1;
    if (at === 0) return false;
    const newline = chars.indexOf('\n', at);
    const row = chars.slice(at, newline === -1 ? chars.length : newline).slice(column - 1, column + 40);
    if (row === '' || !edges.includes(row.charAt(0))) return false;
    if (/^[A-Za-z][\w-]{0,36} ?:/.test(row.slice(1))) return true;
  }
  return false;
}

function isEdge(chars: string, at: number, lineEnd: number): boolean {
  return at < lineEnd && edges.includes(chars.charAt(at));
}

interface Row {
  readonly start: number;
  readonly end: number;
}

function wire(chars: string, start: number, end: number): Wire {
  const writer = new WireWriter(chars);
  const rows = rowsOf(chars, start, end);
  const width = Math.max(...rows.map((row) => row.end - row.start));
  rows.forEach((row, index) => {
    writer.copy(row.start, row.end);
    const next = rows[index + 1];
    if (next === undefined || !isWrapped(chars, row, next, width)) writer.put('\r\n', Math.max(start, row.end - 1), 1);
  });
  return writer.wire(start);
}

/** Returns what stands in the pane, row by row, up to the last that is not empty; the empty one that ends the headers is kept. */
function rowsOf(chars: string, start: number, end: number): readonly Row[] {
  const lines = linesOf(chars, start, end);
  const column = edgeColumn(chars, lines.slice(1));
  const rows = lines.map((line, index) => trimmed(chars, index === 0 ? line.start : line.start + column + 1, line.end));
  const headersEnd = rows.findIndex((row) => isEmpty(row));
  let count = rows.length;
  while (headersEnd + 1 < count && isEmpty(rows[count - 1])) count -= 1;
  return rows.slice(0, count);
}

function linesOf(chars: string, start: number, end: number): readonly Row[] {
  const lines: Row[] = [];
  for (let at = start; at < end;) {
    const newline = chars.indexOf('\n', at);
    const next = newline === -1 || end < newline ? end : newline;
    lines.push({ start: at, end: next });
    at = next + 1;
  }
  return lines;
}

/** Returns the last column that holds an edge in every line: the lines of the arrows on the left do not reach through. */
function edgeColumn(chars: string, lines: readonly Row[]): number {
  const shortest = lines.reduce((least, line) => Math.min(least, line.end - line.start), widest);
  for (let column = shortest - 1; 0 <= column; column -= 1) {
    if (lines.every((line) => isEdge(chars, line.start + column, line.end))) return column;
  }
  return widest;
}

function trimmed(chars: string, start: number, end: number): Row {
  const first = Math.min(start, end);
  let last = end;
  while (first < last && chars.charCodeAt(last - 1) <= 32) last -= 1;
  return { start: first, end: last };
}

function isEmpty(row: Row | undefined): boolean {
  return row !== undefined && row.end <= row.start;
}

/** A row as wide as the pane goes on in the next one, unless that begins a header field, a line of SDP or a tag. */
function isWrapped(chars: string, row: Row, next: Row, width: number): boolean {
  if (row.end - row.start < width || isEmpty(next)) return false;
  return !/^(?:[A-Z][\w-]{0,60} ?: |[A-Z][\w-]{0,60}:$|[a-z]: |[a-z]=|<)/.test(
    chars.slice(next.start, Math.min(next.end, next.start + 64)),
  );
}

/** Which arrow was chosen shows by its colour only, which no copy has: so the screen does not tell when the message was sent. */
function head(): EntryHead {
  return {};
}
