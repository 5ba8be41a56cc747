import { isBlankCode } from './character-classes.ts';
import { headerColon } from './header-line.ts';
import { byLength, rowNamed } from './header-name.ts';
import type { LogicalLine } from './logical-line.ts';

/** The first value of each header that links or frames messages; undefined = the message has none. */
export interface HeaderValues {
  callId?: string;
  cseq?: string;
  via?: string;
  from?: string;
  to?: string;
  contentLength?: string;
  contentType?: string;
}

interface Key {
  readonly name: string;
  readonly key: keyof HeaderValues;
}

const keys = byLength<Key>([
  { name: 'call-id', key: 'callId' },
  { name: 'i', key: 'callId' },
  { name: 'cseq', key: 'cseq' },
  { name: 'via', key: 'via' },
  { name: 'v', key: 'via' },
  { name: 'from', key: 'from' },
  { name: 'f', key: 'from' },
  { name: 'to', key: 'to' },
  { name: 't', key: 'to' },
  { name: 'content-length', key: 'contentLength' },
  { name: 'l', key: 'contentLength' },
  { name: 'content-type', key: 'contentType' },
  { name: 'c', key: 'contentType' },
]);

/** The longest value that is kept for links, in characters; a longer one is cut, so that a line of megabytes stays cheap. */
const longestValue = 4096;

/** Keeps the value of the header between `start` and `end` where its name is wanted and new; returns which it is then. */
export function keepValue(
  chars: string,
  start: number,
  colon: number,
  end: number,
  values: HeaderValues,
): keyof HeaderValues | undefined {
  let nameEnd = colon;
  while (start < nameEnd && isBlankCode(chars.charCodeAt(nameEnd - 1))) nameEnd -= 1;
  const key = rowNamed(keys, chars, start, nameEnd)?.key;
  if (key === undefined || values[key] !== undefined) return undefined;
  values[key] = textBetween(chars, colon + 1, Math.min(end, colon + 1 + longestValue));
  return key;
}

/** Returns the text without white space at its ends; the blanks that most values have there make no second string. */
function textBetween(chars: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && isBlankCode(chars.charCodeAt(start))) start += 1;
  while (start < end && isBlankCode(chars.charCodeAt(end - 1))) end -= 1;
  return chars.slice(start, end).trim();
}

/** The shortest line that holds a header which was pasted with a blank before it: four letters and a colon. */
const shortestIndented = 6;

/**
 * Keeps a header that was pasted with a blank before it: a fold by the letter (RFC 3261 §7.3.1). Its value still links the
 * message where the message has no other header of that name.
 */
export function keepIndented(chars: string, line: LogicalLine, indented: HeaderValues): void {
  if (line.end - line.start < shortestIndented) return;
  let start = line.start;
  while (start < line.end && isBlankCode(chars.charCodeAt(start))) start += 1;
  const colon = headerColon(chars, start, line.end);
  if (colon - start < 4) return;
  keepValue(chars, start, colon, line.end, indented);
}

/** Tells whether a value takes no more; what is not kept takes nothing. */
export function isFull(values: HeaderValues, key: keyof HeaderValues | undefined): boolean {
  return key === undefined || longestValue <= (values[key] ?? '').length;
}

/** Adds a folded line to the value that it continues. */
export function continueValue(chars: string, line: LogicalLine, values: HeaderValues, key: keyof HeaderValues): void {
  const value = values[key] ?? '';
  if (longestValue <= value.length) return;
  // A tab that begins a line is a dot where control characters print as dots; no header of SIP begins with one.
  const start = chars.charCodeAt(line.start) === 46 ? line.start + 1 : line.start;
  const more = chars.slice(start, Math.min(line.end, start + longestValue)).trim();
  values[key] = `${value} ${more}`.trim().slice(0, longestValue);
}
