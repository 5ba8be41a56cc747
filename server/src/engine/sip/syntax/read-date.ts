import { classOf, inDigits } from './character-classes.ts';
import { dateNode } from './node-kinds.ts';
import { weekdayOf } from './weekday-of.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const weekdays: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months: readonly string[] = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Writes `Sat, 13 Nov 2010 23:29:00 GMT`, the only form of a date that SIP knows (RFC 3261 §20.17). */
export function readDate(reader: SyntaxReader): void {
  const { text, end } = reader;
  const start = reader.at;
  reader.at = end;
  reader.leaf(dateNode, start, end);
  const wrong = firstFault(text, start, end);
  if (wrong === -1) checkWeekday(reader, start);
  else if (!isFoldedDate(text, start, end)) reader.problem('date-malformed', Math.min(wrong, end - 1), end);
}

/** The day that is named has to be that of the date, which the grammar takes from RFC 1123 (§5.2.14, RFC 822 §5.2). */
function checkWeekday(reader: SyntaxReader, start: number): void {
  const { text } = reader;
  const weekday = weekdayOf(text.slice(start + 5, start + 16));
  if (weekday === undefined) reader.problem('date-malformed', start + 5, start + 29);
  else if (!isWord(weekday, text, start)) reader.problem('weekday-differs', start, start + 3);
}

/** No date is longer, however it is folded; in characters. */
const longestFolded = 100;

/** A line that is continued has one blank there (RFC 3261 §7.3.1). */
function isFoldedDate(text: string, start: number, end: number): boolean {
  if (longestFolded < end - start) return false;
  const value = text.slice(start, end);
  if (!value.includes('\n')) return false;
  const joined = value.replace(/[ \t]*\r?\n[ \t]+/g, ' ');
  return firstFault(joined, 0, joined.length) === -1;
}

/** Returns where the first part stands that is not as it must be, or -1. */
function firstFault(text: string, start: number, end: number): number {
  if (!isOneOf(weekdays, text, start) || !text.startsWith(', ', start + 3)) return start;
  if (!areNumber(text, start + 5, 2, 31) || text.charCodeAt(start + 7) !== 0x20) return start + 5;
  if (!isOneOf(months, text, start + 8) || text.charCodeAt(start + 11) !== 0x20) return start + 8;
  if (!areNumber(text, start + 12, 4, 9999) || text.charCodeAt(start + 16) !== 0x20) return start + 12;
  if (!areNumber(text, start + 17, 2, 23) || text.charCodeAt(start + 19) !== 0x3a) return start + 17;
  if (!areNumber(text, start + 20, 2, 59) || text.charCodeAt(start + 22) !== 0x3a) return start + 20;
  // A minute may have a leap second.
  if (!areNumber(text, start + 23, 2, 60) || text.charCodeAt(start + 25) !== 0x20) return start + 23;
  if (!isWord('GMT', text, start + 26)) return start + 26;
  if (end === start + 29) return -1;
  let rest = start + 29;
  while (text.charCodeAt(rest) === 0x20) rest += 1;
  return rest;
}

function isOneOf(names: readonly string[], text: string, start: number): boolean {
  for (const name of names) if (isWord(name, text, start)) return true;
  return false;
}

/** What the grammar puts in quotation marks may be written in any letters (RFC 3261 §25, RFC 2234 §2.3). */
function isWord(word: string, text: string, start: number): boolean {
  return text.startsWith(word, start) || text.slice(start, start + word.length).toUpperCase() === word.toUpperCase();
}

function areNumber(text: string, start: number, digits: number, largest: number): boolean {
  let value = 0;
  for (let at = start; at < start + digits; at += 1) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || (classOf(code) & inDigits) === 0) return false;
    value = value * 10 + code - 0x30;
  }
  return value <= largest;
}
