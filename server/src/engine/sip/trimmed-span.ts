import { span, type Span } from '../text/span.ts';

/** Returns the stretch of `text` between `start` and `end` without the blanks (SP, TAB, CR, LF) at both of its ends. */
export function trimmedSpan(text: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charCodeAt(first))) first += 1;
  while (first < last && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return span(first, last);
}

/** Tells whether a character code is SP, TAB, CR or LF. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;
}
