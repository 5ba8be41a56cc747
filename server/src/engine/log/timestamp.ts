import { detached } from '../text/detached.ts';
import { dateAndClock, isDateAndClock } from './date-and-clock.ts';
import { shortYear } from './short-year.ts';
import type { TimeFields } from './time-words.ts';
import { clock, monthOf, zone } from './time-words.ts';

/** A time as far as the log tells it: no zone in the log, no zone here (ISO 8601). */
export interface Timestamp {
  /** `2026-11-22T06:41:28.457397`, with `Z` or an offset only where the log has one; `--11-22T06:42:41` without a year;
   * `06:37:35.123456` where only a clock is printed. */
  readonly iso: string;
  /** Milliseconds, for differences inside one trace: since 1970 read as UTC, or since midnight for a bare clock. */
  readonly ms: number;
  readonly hasDate: boolean;
}

const monthNumber = '0[1-9]|1[0-2]';
const dayNumber = '0[1-9]|[12]\\d|3[01]';
const yearFirst = new RegExp(String.raw`(\d{4})[-/.](${monthNumber})[-/.](${dayNumber})[T \t]${clock}${zone}`);
/** With dashes, or with the dots of German. */
const dayFirst = new RegExp(String.raw`(?<!\d\.)(${dayNumber})([-.])(${monthNumber})\2(\d{4}),? ${clock}${zone}`);
const monthName = new RegExp(String.raw`\b([A-Za-z]{3}) {1,2}(\d{1,2})(?:,? (\d{4}))?,? ${clock}${zone}`);
/** `22 Nov 2026 06:41:28 GMT` of mail and of HTTP, with dashes of Windows, with slashes and a colon of web servers. */
const dayMonthName = new RegExp(
  String.raw`(?<![\d.])(\d{1,2})(?<joint>[ /-])([A-Za-z]{3})\k<joint>(\d{4})(?:,? |:)${clock}${zone}`,
);
const monthDay = new RegExp(String.raw`(?:^|[^\d/-])(${monthNumber})-(${dayNumber}) ${clock}`);
const compactClock = String.raw`([01]\d|2[0-3])([0-5]\d)([0-6]\d)(?:[.,](\d{1,9}))?(?!\d)`;
/** `20261122-064128.457` of reSIProcate and, without the dash, of Yate. */
const compact = new RegExp(String.raw`(?<!\d)((?:19|20)\d\d)(${monthNumber})(${dayNumber})-?${compactClock}`);
/** `11222026 064128.457177`, as Sonus has it. */
const compactMonthFirst = new RegExp(String.raw`(?<!\d)(${monthNumber})(${dayNumber})((?:19|20)\d\d) ${compactClock}`);
/** A date with slashes, of which only the year is told by its place. */
const slashed = new RegExp(String.raw`(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4}),?[ T]${clock}`);
const halfDay = /(?<![\d:])(1[0-2]|0?\d):([0-5]\d:[0-6]\d(?:[.,]\d{1,9})?)[ \u202f]?([AaPp])\.?[Mm]\b/;
const epochMilliseconds = /^\d{13}$/;
const epochSeconds = /^(\d{9,10})(?:\.(\d{1,9}))?$/;
const clockOnly = new RegExp(`(?:^|[^0-9:])${clock}`);

/** The longest text in which a time is looked for, in characters: a log's prefix, never a whole line of a body. */
const longestTimeText = 200;

/** The text in which a time was looked for last, and what was found: a busy log prints one second again and again. */
let lastText = '';
let lastTime: Timestamp | undefined;
const longestKept = 64;

/** Returns the first time that `text` tells, or undefined when it tells none. */
export function readTimestamp(text: string): Timestamp | undefined {
  if (longestKept < text.length) return timeIn(text);
  if (text === lastText) return lastTime;
  if (isDateAndClock(text)) return dateAndClock(text, 0, text.length);
  lastTime = timeIn(text);
  lastText = detached(text);
  return lastTime;
}

function timeIn(text: string): Timestamp | undefined {
  const head = in24Hours(text.length <= longestTimeText ? text : text.slice(0, longestTimeText));
  return (
    readEpoch(head) ??
    readYearFirst(head) ??
    readSlashed(head, text) ??
    readDayFirst(head) ??
    readDayMonthName(head) ??
    readShortYear(head, text) ??
    readMonthName(head) ??
    readMonthDay(head) ??
    readCompact(head) ??
    readClock(head)
  );
}

/** Returns the text with a clock of twelve hours as one of twenty-four. */
function in24Hours(text: string): string {
  return text.replace(halfDay, (_, hour: string, rest: string, half: string) => {
    const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    return `${String(hours).padStart(2, '0')}:${rest}`;
  });
}

/** A number above 12 is the day; where both may be months, the capitals of AM and PM are those of the United States. */
function readSlashed(head: string, text: string): Timestamp | undefined {
  const match = slashed.exec(head);
  if (match === null) return undefined;
  const [, one = '', two = '', year, hour, minute, second, fraction] = match;
  const isMonthFirst = Number(one) <= 12 && (12 < Number(two) || /\d [AP]M\b/.test(text));
  if (!isMonthFirst && Number(one) <= 12) return undefined;
  const [month, day] = isMonthFirst ? [one, two] : [two, one];
  if (12 < Number(month) || 31 < Number(day) || Number(month) === 0 || Number(day) === 0) return undefined;
  const date = { year, month: month.padStart(2, '0'), day: day.padStart(2, '0') };
  return dated({ ...date, hour, minute, second, fraction, offset: undefined });
}

function readEpoch(text: string): Timestamp | undefined {
  const number = text.trim();
  if (epochMilliseconds.test(number)) {
    return { iso: new Date(Number(number)).toISOString(), ms: Number(number), hasDate: true };
  }
  const match = epochSeconds.exec(number);
  if (match === null) return undefined;
  const seconds = Number(match[1]);
  const fraction = match[2];
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  const iso = `${whole}${fraction === undefined ? '' : `.${fraction}`}Z`;
  return { iso, ms: seconds * 1000 + fractionMs(fraction), hasDate: true };
}

function readYearFirst(text: string): Timestamp | undefined {
  const match = yearFirst.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  return dated({ year, month, day, hour, minute, second, fraction, offset });
}

function readDayFirst(text: string): Timestamp | undefined {
  const match = dayFirst.exec(text);
  if (match === null) return undefined;
  const [, day, , month, year, hour, minute, second, fraction, offset] = match;
  return dated({ year, month, day, hour, minute, second, fraction, offset });
}

function readMonthName(text: string): Timestamp | undefined {
  const match = monthName.exec(text);
  if (match === null) return undefined;
  const [, name, dayText, year, hour, minute, second, fraction, offset] = match;
  const month = monthOf(name);
  if (month === undefined) return undefined;
  return dated({ year, month, day: dayText?.padStart(2, '0'), hour, minute, second, fraction, offset });
}

function readDayMonthName(text: string): Timestamp | undefined {
  const match = dayMonthName.exec(text);
  if (match === null) return undefined;
  const [, dayText, , name, year, hour, minute, second, fraction, offset] = match;
  const month = monthOf(name);
  if (month === undefined) return undefined;
  return dated({ year, month, day: dayText?.padStart(2, '0'), hour, minute, second, fraction, offset });
}

function readShortYear(head: string, text: string): Timestamp | undefined {
  const fields = shortYear(head, text);
  if (fields === undefined) return undefined;
  return fields.year === undefined ? clocked(fields) : dated(fields);
}

/** Android's logcat has neither a year nor a month's name. */
function readMonthDay(text: string): Timestamp | undefined {
  const match = monthDay.exec(text);
  if (match === null) return undefined;
  const [, month, day, hour, minute, second, fraction] = match;
  return dated({ year: undefined, month, day, hour, minute, second, fraction, offset: undefined });
}

function readCompact(text: string): Timestamp | undefined {
  const match = compact.exec(text);
  if (match !== null) {
    const [, year, month, day, hour, minute, second, fraction] = match;
    return dated({ year, month, day, hour, minute, second, fraction, offset: undefined });
  }
  const other = compactMonthFirst.exec(text);
  if (other === null) return undefined;
  const [, month, day, year, hour, minute, second, fraction] = other;
  return dated({ year, month, day, hour, minute, second, fraction, offset: undefined });
}

function readClock(text: string): Timestamp | undefined {
  const match = clockOnly.exec(text);
  if (match === null) return undefined;
  const [, hour, minute, second, fraction] = match;
  return clocked({ hour, minute, second, fraction });
}

function clocked(fields: Pick<TimeFields, 'hour' | 'minute' | 'second' | 'fraction'>): Timestamp {
  const { hour, minute, second, fraction } = fields;
  const iso = `${hour}:${minute}:${second}${fraction === undefined ? '' : `.${fraction}`}`;
  const ms = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + fractionMs(fraction);
  return { iso, ms, hasDate: false };
}

/** A leap year stands in where the log has no year, so that 29 February keeps its place. */
const yearWithoutYear = 1972;

function dated(fields: TimeFields): Timestamp {
  const { year, month, day, hour, minute, second, fraction, offset } = fields;
  const date = `${year ?? '-'}-${month}-${day}`;
  const iso = `${date}T${hour}:${minute}:${second}${fraction === undefined ? '' : `.${fraction}`}${extended(offset)}`;
  const utcMs = Date.UTC(
    year === undefined ? yearWithoutYear : Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return { iso, ms: utcMs + fractionMs(fraction) - offsetMs(offset), hasDate: true };
}

function fractionMs(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Number(`0.${fraction}`) * 1000;
}

/** Returns an offset in the form that ISO 8601 asks for behind a time with colons. */
function extended(offset: string | undefined): string {
  if (offset === undefined) return '';
  const bare = offset.replace(/^(?:GMT|UTC)/, '');
  return bare === '' ? 'Z' : bare.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
}

function offsetMs(offset: string | undefined): number {
  if (offset === undefined || !/\d/.test(offset)) return 0;
  const sign = offset.includes('-') ? -1 : 1;
  const digits = offset.replace(/\D/g, '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4))) * 60_000;
}
