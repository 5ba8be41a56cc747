import { headerColon } from './header-line.ts';
import type { LogicalLine } from './logical-line.ts';

/** How many lines of the log may stand together between two lines of a message. */
export const mostForeignLines = 6;

/** How much of a line tells whether it is the log's, in characters. */
const longestOpening = 160;

/** A time, a date or a level opens a log's line; a size is what it says of a chunk of a stream. */
const opening =
  /^[\s[(<{*#=>-]{0,6}(?:\d{4}[-/]\d\d[-/]\d\d|\d\d[-/]\d\d[-/ ]|\d\d?:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d,? \d|\d{9,13}[.\]\s]|(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR)\b)/;
const size = /\b\d{1,7} (?:more )?(?:bytes|octets|byte)\b|\blen(?:gth)?\s?[=:]\s?\d/i;

/** Tells whether a text begins as the lines of a log do. */
export function opensLogLine(text: string): boolean {
  return opening.test(text.slice(0, longestOpening));
}

/** Tells whether a line begins as a log's lines do, or tells the size of a chunk, and is no header. */
export function isLogLine(chars: string, line: LogicalLine): boolean {
  if (isSdpLine(chars, line) || headerColon(chars, line.start, line.end) !== -1) return false;
  const text = chars.slice(line.start, Math.min(line.end, line.start + longestOpening));
  if (text.startsWith('SIP/')) return false;
  return opening.test(text) || size.test(text);
}

/** Tells whether a line among headers is what somebody remarks there, or a header that was turned off: it begins with `#` or `//`, as no name may. */
export function isRemark(chars: string, { kind, start }: LogicalLine): boolean {
  if (kind !== 'text') return false;
  const first = chars.charCodeAt(start);
  if (first !== 35 && (first !== 47 || chars.charCodeAt(start + 1) !== 47)) return false;
  return !chars.startsWith('###', start);
}

/** Tells whether a line holds nothing but the backticks or the waves that close a fence of Markdown. */
export function isFence(chars: string, line: LogicalLine): boolean {
  const first = chars.charCodeAt(line.start);
  if ((first !== 96 && first !== 126) || 8 < line.end - line.start) return false;
  return /^(?:`+|~{3,})\s*$/.test(chars.slice(line.start, line.end));
}

function isSdpLine(chars: string, { start, end }: LogicalLine): boolean {
  const first = chars.charCodeAt(start);
  return 97 <= first && first <= 122 && start + 1 < end && chars.charCodeAt(start + 1) === 61;
}

/** Tells whether `last`, a line with its line end, goes on in `next`: a chunk of a stream has ended inside the line. */
export function isTornLine(last: string, next: string, isHead: boolean, usesCrlf: boolean): boolean {
  if (usesCrlf) return !last.endsWith('\r\n');
  if (next === '' || /^[ \t]/.test(next)) return false;
  if (!isHead) return /^[a-z]=/.test(last) && !/^[a-z]=/.test(next);
  return (
    headerColon(next, 0, next.length) === -1 || (headerColon(last, 0, last.length) === -1 && !/^[ \t]|SIP\//.test(last))
  );
}
