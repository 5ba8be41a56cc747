import { span, type Span } from '../text/span.ts';
import { headerFieldAt } from './header-field-at.ts';
import type { Header } from './header.ts';
import { PlacedHeader } from './placed-header.ts';
import type { Problem } from './problem.ts';
import { isTokenCode } from './token.ts';
import { isBlank, trimmedSpan } from './trimmed-span.ts';

/** The headers of one message or body part, and where its body begins. All offsets are in the text that was read. */
export interface HeaderBlock {
  readonly headers: readonly Header[];
  readonly problems: readonly Problem[];
  /** Behind the empty line; the end of the text when there is none. */
  readonly bodyStart: number;
}

/** Returns the headers that stand in `text` between `start` and `end`, folded lines joined (RFC 3261 §7.3.1). */
export function readHeaders(text: string, start: number, end: number): HeaderBlock {
  const headers: Header[] = [];
  const problems: Problem[] = [];
  let fieldStart = -1;
  let firstEnd = start;
  let fieldEnd = start;
  let position = start;
  let bodyStart = end;
  while (position < end) {
    const feed = text.indexOf('\n', position);
    const next = feed === -1 || end <= feed ? end : feed + 1;
    let lineEnd = next === feed + 1 ? feed : end;
    while (position < lineEnd && text.charCodeAt(lineEnd - 1) === 0x0d) lineEnd -= 1;
    const first = position === lineEnd ? -1 : text.charCodeAt(position);
    if (isMark(first)) {
      const body = bodyStartAt(
        text,
        { start: position, end: lineEnd, next },
        headers.length !== 0 || fieldStart !== -1,
        end,
      );
      if (body !== undefined) {
        if (body === position) problems.push({ id: 'blank-line-missing', span: span(position, lineEnd) });
        bodyStart = body;
        break;
      }
    }
    if (isFoldCode(first) && fieldStart !== -1) fieldEnd = lineEnd;
    else {
      if (isFoldCode(first)) problems.push({ id: 'fold-before-first-header', span: span(position, lineEnd) });
      if (fieldStart !== -1) readField(text, { start: fieldStart, firstEnd, end: fieldEnd }, headers, problems);
      fieldStart = position;
      firstEnd = lineEnd;
      fieldEnd = lineEnd;
    }
    position = next;
  }
  if (fieldStart !== -1) readField(text, { start: fieldStart, firstEnd, end: fieldEnd }, headers, problems);
  return { headers, problems, bodyStart };
}

function isFoldCode(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** The first characters of lines that may end the headers: none, a blank, `<` and `v`. */
function isMark(code: number): boolean {
  return code === -1 || isFoldCode(code) || code === 0x3c || code === 0x76;
}

/** Returns where the body begins when `line` ends the headers: behind an empty line, or at the line itself. */
function bodyStartAt(
  text: string,
  line: { readonly start: number; readonly end: number; readonly next: number },
  isBehindHeader: boolean,
  end: number,
): number | undefined {
  if (line.start === line.end) return line.next;
  // Blanks alone are a fold when a header goes on behind them, else an empty line that a tool has padded.
  if (isBlankLine(text, line)) return isHeaderLine(text, line.next, end) ? undefined : line.next;
  if (!isBehindHeader) return undefined;
  if (text.charCodeAt(line.start) === 0x3c) return line.start;
  if (line.end - line.start === 3 && text.startsWith('v=0', line.start)) return line.start;
  return undefined;
}

function isBlankLine(text: string, line: Span): boolean {
  const trimmed = trimmedSpan(text, line.start, line.end);
  return trimmed.start === trimmed.end;
}

/** The longest header name that is looked for behind a line of blanks; it bounds the search. */
const longestName = 64;

function isHeaderLine(text: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + longestName);
  for (let index = start; index < limit; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x3a) return start < index;
    const isNamePart = isFoldCode(code) || code === 0x2d || code === 0x2e || code === 0x5f || isAlphanumeric(code);
    if (!isNamePart) return false;
  }
  return false;
}

function isAlphanumeric(code: number): boolean {
  const lower = code | 0x20;
  return (0x30 <= code && code <= 0x39) || (0x61 <= lower && lower <= 0x7a);
}

interface FieldLines {
  readonly start: number;
  /** Where the first line ends; the name is looked for there. */
  readonly firstEnd: number;
  readonly end: number;
}

function readField(text: string, lines: FieldLines, headers: Header[], problems: Problem[]): void {
  const { start, firstEnd, end } = lines;
  let colon = start;
  let oddAt = -1;
  for (; colon < firstEnd; colon += 1) {
    const code = text.charCodeAt(colon);
    if (code === 0x3a) break;
    if (oddAt === -1 && !isTokenCode(code)) oddAt = colon;
  }
  const whole = span(start, end);
  if (colon === firstEnd) {
    problems.push({ id: 'header-without-colon', span: whole });
    return;
  }
  const name = oddAt === -1 ? span(start, colon) : trimmedSpan(text, start, colon);
  if (name.start === name.end) {
    problems.push({ id: 'header-name-empty', span: whole });
    return;
  }
  if (oddAt !== -1) noteOddName(text, name, problems);
  let valueStart = colon + 1;
  let valueEnd = end;
  while (valueStart < valueEnd && isBlank(text.charCodeAt(valueStart))) valueStart += 1;
  while (valueStart < valueEnd && isBlank(text.charCodeAt(valueEnd - 1))) valueEnd -= 1;
  // An empty value stands where its first line ends.
  if (valueStart === valueEnd) valueStart = valueEnd = Math.max(colon + 1, firstEnd);
  const field = headerFieldAt(text, name.start, name.end);
  headers.push(new PlacedHeader(text, field, name, span(valueStart, valueEnd), whole, firstEnd !== end));
}

/** Blanks may stand between name and colon, not inside the name. */
function noteOddName(text: string, name: Span, problems: Problem[]): void {
  for (let at = name.start; at < name.end; at += 1) {
    if (isTokenCode(text.charCodeAt(at))) continue;
    problems.push({ id: 'header-name-malformed', span: span(at, at + 1) });
    return;
  }
}
