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
  const found: Found = { headers, problems };
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
        if (body === position) note(problems, 'blank-line-missing', position, lineEnd);
        bodyStart = body;
        break;
      }
    }
    if (isFoldCode(first) && fieldStart !== -1) fieldEnd = lineEnd;
    else {
      if (isFoldCode(first)) note(problems, 'fold-before-first-header', position, lineEnd);
      if (fieldStart !== -1) readField(text, fieldStart, firstEnd, fieldEnd, found);
      fieldStart = position;
      firstEnd = lineEnd;
      fieldEnd = lineEnd;
    }
    position = next;
  }
  if (fieldStart !== -1) readField(text, fieldStart, firstEnd, fieldEnd, found);
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

interface Found {
  readonly headers: Header[];
  readonly problems: Problem[];
}

/** Reads the field between `start` and `end`; in its first line, up to `firstEnd`, the name is looked for. */
function readField(text: string, start: number, firstEnd: number, end: number, { headers, problems }: Found): void {
  let colon = start;
  let oddAt = -1;
  for (; colon < firstEnd; colon += 1) {
    const code = text.charCodeAt(colon);
    if (code === 0x3a) break;
    if (oddAt === -1 && !isTokenCode(code)) oddAt = colon;
  }
  if (colon === firstEnd) return note(problems, 'header-without-colon', start, end);
  let nameStart = start;
  let nameEnd = colon;
  if (oddAt !== -1) {
    while (nameStart < nameEnd && isBlank(text.charCodeAt(nameStart))) nameStart += 1;
    while (nameStart < nameEnd && isBlank(text.charCodeAt(nameEnd - 1))) nameEnd -= 1;
    noteOddName(text, nameStart, nameEnd, problems);
  }
  if (nameStart === nameEnd) return note(problems, 'header-name-empty', start, end);
  const header = new PlacedHeader(text, headerFieldAt(text, nameStart, nameEnd));
  header.start = start;
  header.nameStart = nameStart;
  header.nameEnd = nameEnd;
  header.end = end;
  header.isFolded = firstEnd !== end;
  placeValue(header, colon + 1, firstEnd);
  headers.push(header);
}

/** Leaves the blanks around the value out; an empty value stands where its first line ends. */
function placeValue(header: PlacedHeader, start: number, firstEnd: number): void {
  const { text } = header;
  let valueStart = start;
  let valueEnd = header.end;
  while (valueStart < valueEnd && isBlank(text.charCodeAt(valueStart))) valueStart += 1;
  while (valueStart < valueEnd && isBlank(text.charCodeAt(valueEnd - 1))) valueEnd -= 1;
  const isEmpty = valueStart === valueEnd;
  header.valueStart = isEmpty ? Math.max(start, firstEnd) : valueStart;
  header.valueEnd = isEmpty ? header.valueStart : valueEnd;
}

/** So many problems are told one by one; a text of other things than headers could have millions. */
const mostProblems = 200;

/** Notes a problem; when there are too many, the last one takes in what follows, so that no text is passed over in silence. */
function note(problems: Problem[], id: Problem['id'], start: number, end: number): void {
  const last = problems[mostProblems - 1];
  if (last === undefined) problems.push({ id, span: span(start, end) });
  else problems[mostProblems - 1] = { id: last.id, span: span(last.span.start, end) };
}

/** Blanks may stand between name and colon, not inside the name. */
function noteOddName(text: string, start: number, end: number, problems: Problem[]): void {
  for (let at = start; at < end; at += 1) {
    if (!isTokenCode(text.charCodeAt(at))) return note(problems, 'header-name-malformed', at, at + 1);
  }
}
