import type { Layout } from './layout.ts';
import { longestPrefix, plainLayout } from './layout.ts';
import { behindPrefix } from './prefix-shape.ts';
import { hasReturn } from './tail-line-end.ts';

/**
 * One line of a message with its decoration taken off. Offsets are those of the text; one object is refilled for many lines.
 * `kind`: `text`, `blank` (the empty line of RFC 3261 §7), `broken` (the prefix is not there: the message has ended) or
 * `none` (the text has ended).
 */
export interface LogicalLine {
  kind: 'text' | 'blank' | 'broken' | 'none';
  start: number;
  /** Behind the last character of the content; the line end and its CR are left out. */
  end: number;
  /** Where the next physical line begins. */
  next: number;
  /** Octets of the line end as stored: 0 at the end of the text, 1 for LF, 2 for CR LF (or ngrep's dot and LF). */
  eolOctets: 0 | 1 | 2;
}

/** Returns a line to be filled by `readLine`. */
export function emptyLine(): LogicalLine {
  return { kind: 'none', start: 0, end: 0, next: 0, eolOctets: 0 };
}

/** Returns the physical line that begins at `at`. */
export function lineAt(chars: string, at: number): LogicalLine {
  const line = emptyLine();
  readLine(chars, at, chars.length, plainLayout, line);
  return line;
}

/** Fills `line` with the line that begins at `at`, no further than `limit`. */
export function readLine(chars: string, at: number, limit: number, layout: Layout, line: LogicalLine): void {
  if (limit <= at) {
    line.kind = 'none';
    line.start = line.end = line.next = limit;
    line.eolOctets = 0;
    return;
  }
  const newline = chars.indexOf('\n', at);
  const hasNewline = newline !== -1 && newline < limit;
  let end = hasNewline ? newline : limit;
  line.next = hasNewline ? newline + 1 : limit;
  line.eolOctets = hasNewline ? 1 : 0;
  if (at < end && chars.charCodeAt(end - 1) === 13) {
    end -= 1;
    if (hasNewline) line.eolOctets = 2;
  }
  line.start = at;
  line.end = end;
  if (layout.isDoubled) skipSecondLine(chars, limit, layout, line);
  if (layout.prefixLength !== 0 && !takePrefixOff(chars, layout, line)) return;
  if (layout.tail !== '') takeTailOff(chars, layout, line);
  if (layout.dots && line.start < line.end && chars.charCodeAt(line.end - 1) === 46) {
    line.end -= 1;
    if (line.eolOctets === 1) line.eolOctets = 2;
  }
  line.kind = isEmpty(chars, line) ? 'blank' : 'text';
}

/** A second CR makes no content: some tools add one to lines that had theirs. */
function isEmpty(chars: string, line: LogicalLine): boolean {
  return line.start === line.end || (line.end - line.start === 1 && chars.charCodeAt(line.start) === 13);
}

/** Moves the start of `line` behind its prefix; false when the line is settled as blank or broken. */
function takePrefixOff(chars: string, layout: Layout, line: LogicalLine): boolean {
  const behind = layout.isBlankPrefix
    ? behindBlanks(chars, layout, line)
    : behindPrefix(chars, line.start, line.end, layout.prefixShape);
  if (behind !== -1) {
    line.start = behind;
    return true;
  }
  const isBlank = isBlankText(chars, line.start, line.end) || isPrefixAlone(chars, layout, line);
  line.kind = isBlank ? 'blank' : 'broken';
  if (isBlank) line.start = line.end;
  return false;
}

/** An indent alone is an empty line, so -1 stands for it too. */
function behindBlanks(chars: string, layout: Layout, line: LogicalLine): number {
  const behind = line.start + layout.prefixLength;
  return behind < line.end && chars.startsWith(layout.prefixShape, line.start) ? behind : -1;
}

/** Editors and mail take the blank at the end of a line off, so that a prefix alone is shorter than one with text behind it. */
function isPrefixAlone(chars: string, layout: Layout, line: LogicalLine): boolean {
  const behind = behindPrefix(chars, line.start, line.end, layout.prefixShape.trimEnd());
  return behind !== -1 && isBlankText(chars, behind, line.end);
}

function isBlankText(chars: string, start: number, end: number): boolean {
  return end - start <= longestPrefix && chars.slice(start, end).trim() === '';
}

/** Moves the end of `line` before its tail. The last string of a list has no comma behind it. */
function takeTailOff(chars: string, layout: Layout, line: LogicalLine): void {
  const { tail } = layout;
  for (const text of [tail, tail.trimEnd(), tail.replace(/[,;+.&\s]+$/, '')]) {
    if (text === '' || line.end - text.length < line.start || !chars.startsWith(text, line.end - text.length)) continue;
    line.end -= text.length;
    if (line.eolOctets === 1 && hasReturn(layout)) line.eolOctets = 2;
    return;
  }
}

/** Moves the end of a line of a double-spaced text behind the empty line that follows it, its prefix included. */
function skipSecondLine(chars: string, limit: number, layout: Layout, line: LogicalLine): void {
  if (limit <= line.next) return;
  const isCrlf = chars.startsWith('\r\n', line.next);
  if (isCrlf || chars.charCodeAt(line.next) === 10) {
    line.next += isCrlf ? 2 : 1;
    return;
  }
  if (layout.prefixShape === '') return;
  const second = emptyLine();
  const prefixLength = Math.max(1, layout.prefixLength);
  readLine(chars, line.next, limit, { ...layout, prefixLength, isDoubled: false }, second);
  if (second.kind === 'blank') line.next = second.next;
}
