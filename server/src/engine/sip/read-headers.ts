import { span, type Span } from '../text/span.ts';
import { headerName } from './header-name.ts';
import type { Header, ValuePart } from './header.ts';
import type { Problem } from './problem.ts';
import { trimmedSpan } from './trimmed-span.ts';
import { lineAt } from './line-at.ts';

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
  let field: Span[] = [];
  const finish = (): void => {
    if (field.length !== 0) readField(text, field, headers, problems);
    field = [];
  };
  let position = start;
  while (position < end) {
    const line = lineAt(text, position, end);
    const body = bodyStartAt(text, line, headers.length !== 0 || field.length !== 0, end);
    if (body !== undefined) {
      finish();
      if (body === line.start) problems.push({ id: 'blank-line-missing', span: span(line.start, line.end) });
      return { headers, problems, bodyStart: body };
    }
    const isContinued = isFoldCode(text.charCodeAt(line.start));
    if (isContinued && field.length === 0) {
      problems.push({ id: 'fold-before-first-header', span: span(line.start, line.end) });
    }
    if (!isContinued) finish();
    field.push(span(line.start, line.end));
    position = line.next;
  }
  finish();
  return { headers, problems, bodyStart: end };
}

function isFoldCode(code: number): boolean {
  return code === 0x20 || code === 0x09;
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

function readField(text: string, lines: readonly Span[], headers: Header[], problems: Problem[]): void {
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return;
  const whole = span(first.start, last.end);
  const firstText = text.slice(first.start, first.end);
  const colon = firstText.indexOf(':');
  if (colon === -1) {
    problems.push({ id: 'header-without-colon', span: whole });
    return;
  }
  const nameSpan = trimmedSpan(text, first.start, first.start + colon);
  if (nameSpan.start === nameSpan.end) {
    problems.push({ id: 'header-name-empty', span: whole });
    return;
  }
  const writtenName = text.slice(nameSpan.start, nameSpan.end);
  const valueLines = [span(first.start + colon + 1, first.end), ...lines.slice(1)];
  headers.push({ name: headerName(writtenName), writtenName, nameSpan, ...joined(text, valueLines), span: whole });
}

type Value = Pick<Header, 'value' | 'valueSpan' | 'isFolded' | 'parts'>;

function joined(text: string, lines: readonly Span[]): Value {
  const shares = lines.map((line) => trimmedSpan(text, line.start, line.end));
  const full = shares.filter((share) => share.start !== share.end);
  const first = full[0] ?? shares[0] ?? span(0, 0);
  const last = full[full.length - 1] ?? first;
  const place = span(first.start, last.end);
  if (lines.length === 1) return { value: text.slice(place.start, place.end), valueSpan: place, isFolded: false };
  const parts: ValuePart[] = [];
  const values: string[] = [];
  let valueStart = 0;
  for (const share of full) {
    parts.push({ valueStart, wireStart: share.start });
    values.push(text.slice(share.start, share.end));
    valueStart += share.end - share.start + 1;
  }
  return { value: values.join(' '), valueSpan: place, isFolded: true, parts };
}
