import type { TimeFields } from './time-words.ts';
import { clock, monthOf, zone } from './time-words.ts';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekdayBefore = /\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]{0,6}\.?,? $/i;
const longestWeekday = 14;

const inNumbers = new RegExp(String.raw`(?<![\w./-])(\d{1,2})([/-])(\d{1,2})\2(\d\d)(?:,? |T)${clock}${zone}`);
const inWords = new RegExp(String.raw`(?<![\w./-])(\d{1,2})([ /-])([A-Za-z]{3})\2(\d\d)(?:,? |:)${clock}${zone}`);

/** The capitals of AM and PM are those of the United States, where the month comes first. */
const isAmerican = /\d [AP]M\b/;

/** A date: year, month from 1 on, and day. */
type Day = readonly [year: number, month: number, day: number];

/**
 * Returns the parts of a time whose year has two digits, where only one reading of the date is a day: `11/22/26`, `Sun 22/11/26`,
 * `22-Nov-26`. Those of a clock alone where the numbers may mean several days, as 22/11/26 does, for a date that is wrong is worse than
 * none. Undefined where no such date stands in `head`; `text` is the text with its AM or PM.
 */
export function shortYear(head: string, text: string): TimeFields | undefined {
  const numbers = inNumbers.exec(head);
  if (numbers !== null) {
    const [, one, joint, two, three] = numbers;
    const isMonthFirst = joint === '/' && isAmerican.test(text);
    return fieldsOf(numbers, readings(Number(one), Number(two), Number(three), isMonthFirst), weekdayOf(head, numbers));
  }
  const words = inWords.exec(head);
  const month = monthOf(words?.[3]);
  if (words === null || month === undefined) return undefined;
  const [, day, joint, , year] = words;
  const weekday = weekdayOf(head, words);
  // A number before a date without a year, as `26 Nov 22 06:41:28`, may be the line's.
  const isTold = joint !== ' ' || weekday !== undefined;
  return fieldsOf(words, isTold ? [[yearOf(Number(year)), Number(month), Number(day)]] : [], weekday);
}

/** Returns the number of the weekday before a date, from 0 for Sunday; undefined where none stands there. */
function weekdayOf(head: string, { index }: RegExpExecArray): number | undefined {
  const name = weekdayBefore.exec(head.slice(Math.max(0, index - longestWeekday), index))?.[1];
  return name === undefined ? undefined : weekdays.indexOf(name.toLowerCase());
}

/** SIP is of 1999, and no log of it is older. */
function yearOf(digits: number): number {
  return digits === 99 ? 1999 : 2000 + digits;
}

function readings(one: number, two: number, three: number, isMonthFirst: boolean): readonly Day[] {
  const american: Day = [yearOf(three), one, two];
  if (isMonthFirst) return [american];
  return [american, [yearOf(three), two, one], [yearOf(one), two, three]];
}

/** Places 5 to 9 of what was found are the clock's and the zone's. */
function fieldsOf(found: RegExpExecArray, days: readonly Day[], weekday: number | undefined): TimeFields {
  const [, , , , , hour, minute, second, fraction, offset] = found;
  const possible = days.filter((day) => isDay(day) && (weekday === undefined || isOn(day, weekday)));
  const texts = new Set(possible.map((day) => day.map((part) => String(part).padStart(2, '0')).join('-')));
  const [text] = texts;
  const [year, month, day] = texts.size === 1 ? (text ?? '').split('-') : [];
  return { year, month, day, hour, minute, second, fraction, offset };
}

function isDay([year, month, day]: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isOn([year, month, day]: Day, weekday: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday;
}
