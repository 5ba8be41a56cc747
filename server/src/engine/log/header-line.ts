import { isTokenCode } from '../sip/token.ts';
import { isBlankCode, isDigitCode } from './character-classes.ts';
import { byLength, rowNamed } from './header-name.ts';

/** The longest header name that is believed, in characters; the longest registered one has 30. */
const longestName = 64;

/**
 * Returns where the colon of a header field stands in `chars` between `start` and `end`, or -1 when the line is none.
 * A name that begins with a digit is a log's time, not a header (`2026-11-22T06:41:28`).
 */
export function headerColon(chars: string, start: number, end: number): number {
  const first = chars.charCodeAt(start);
  if (end <= start || isDigitCode(first) || !isTokenCode(first)) return -1;
  const limit = Math.min(end, start + longestName);
  let at = start;
  while (at < limit && isTokenCode(chars.charCodeAt(at))) at += 1;
  while (at < limit && isBlankCode(chars.charCodeAt(at))) at += 1;
  return at < end && chars.charCodeAt(at) === 58 ? at : -1;
}

/** Header fields that a message has on its first lines; one of them proves a start line that a log's text stands before. */
const provingNames = byLength(
  [
    ...['via', 'v', 'from', 'f', 'to', 't', 'call-id', 'i', 'cseq', 'record-route', 'max-forwards', 'contact', 'm'],
    'route',
  ].map((name) => ({ name })),
);

/** Tells whether the line is a header field that only SIP has at the head of a message. */
export function isProvingHeader(chars: string, start: number, end: number): boolean {
  const colon = headerColon(chars, start, end);
  if (colon === -1) return false;
  let nameEnd = colon;
  while (start < nameEnd && isBlankCode(chars.charCodeAt(nameEnd - 1))) nameEnd -= 1;
  return rowNamed(provingNames, chars, start, nameEnd) !== undefined;
}
