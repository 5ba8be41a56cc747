import type { Wire } from '../../sip/wire.ts';
import type { EntryHead } from '../entry-head.ts';
import type { Hit, RenderedPlace, Rendering } from './rendering.ts';
import { WireWriter } from './wire-writer.ts';

/** What draws the pane's edge: the line of a terminal with Unicode, of one without, and the letter that its code is copied as. */
const edges = '│┃|x';

/** The most rows that a screen has, and the widest. */
const mostRows = 400;
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

function place(hit: Hit): RenderedPlace | undefined {
  const { chars, at, lineStart, floor } = hit;
  const before = chars.slice(lineStart, at);
  const row = /^\s{4}.{0,400}?[│┃|x]((?:[A-Z]{3,32} \S{1,600} )?)$/.exec(before.slice(-widest));
  if (row === null || widest < before.length) return undefined;
  const start = at - (row[1]?.length ?? 0);
  const column = start - lineStart;
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
    end = next;
    at = next + 1;
  }
  return end === -1 ? undefined : end;
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
