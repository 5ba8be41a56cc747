import type { CallRow } from '../engine/index.ts';
import { safeLine } from './safe-line.ts';

/** The columns of the list of calls, each with what stands in it. */
const columns: readonly (readonly [string, (row: CallRow) => string | number | undefined])[] = [
  ['file', ({ file }) => file],
  ['number', ({ number }) => number],
  ['kind', ({ kind }) => kind],
  ['outcome', ({ outcome }) => outcome],
  ['reason', ({ reason }) => reason],
  ['finalStatus', ({ finalStatus }) => finalStatus],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['line', ({ line }) => line],
  ['startTime', ({ startTime }) => startTime],
  ['setupMs', ({ setupMs }) => setupMs],
  ['postDialMs', ({ postDialMs }) => postDialMs],
  ['talkMs', ({ talkMs }) => talkMs],
  ['endedBy', ({ endedBy }) => endedBy],
  ['legs', ({ legs }) => legs.length],
  ['redirects', ({ redirects }) => redirects.map(({ status, contact }) => `${status} ${contact ?? ''}`).join(' ')],
  ['callIds', ({ callIds }) => callIds.join(' ')],
  ['cause', ({ cause }) => cause],
];

/** The first line of the list: the names of its columns. */
export const callCsvHead = `${columns.map(([name]) => name).join(',')}\r\n`;

/** Returns a call as one record (RFC 4180 §2). */
export function callCsv(row: CallRow): string {
  return `${columns.map(([, cellOf]) => field(cellOf(row))).join(',')}\r\n`;
}

/** A spreadsheet would take a text that begins like a formula for one: an apostrophe before it says that it is text. */
function field(value: string | number | undefined): string {
  if (value === undefined || typeof value === 'number') return `${value ?? ''}`;
  const line = safeLine(value);
  const text = /^[=+\-@]/.test(line) ? `'${line}` : line;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
