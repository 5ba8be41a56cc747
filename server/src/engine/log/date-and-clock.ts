import type { Timestamp } from './timestamp.ts';

/** A date and a clock as most logs write them, and nothing else: what is read of it needs no look at other forms. */
const plain = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-6]\d(?:[.,]\d{1,9})?$/;

/** Tells whether a text is a date, a clock and perhaps a fraction: `2026-11-22 06:41:28.457`. */
export function isDateAndClock(text: string): boolean {
  return plain.test(text);
}

/** The day that was read last: a log has few. */
let lastDate = '';
let lastDateMs = 0;

/** Returns the time of a date and a clock that stand between `start` and `end`, as `readTimestamp` reads it. */
export function dateAndClock(text: string, start: number, end: number): Timestamp {
  const ms = dateAndClockMs(text, start, end);
  const clock = start + 11;
  const iso = `${text.slice(start, start + 10)}T${text.slice(clock, clock + 8)}`;
  if (end === clock + 8) return { iso, ms, hasDate: true };
  return { iso: `${iso}.${text.slice(clock + 9, end)}`, ms, hasDate: true };
}

/** Returns its milliseconds alone. */
export function dateAndClockMs(text: string, start: number, end: number): number {
  const date = text.slice(start, start + 10);
  if (date !== lastDate) {
    lastDate = date;
    lastDateMs = Date.UTC(Number(date.slice(0, 4)), pairAt(date, 5) - 1, pairAt(date, 8));
  }
  const clock = start + 11;
  const seconds = (pairAt(text, clock) * 60 + pairAt(text, clock + 3)) * 60 + pairAt(text, clock + 6);
  const ms = lastDateMs + seconds * 1000;
  return end === clock + 8 ? ms : ms + Number(`0.${text.slice(clock + 9, end)}`) * 1000;
}

const zero = 0x30;

/** Returns the number that two digits are. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}
