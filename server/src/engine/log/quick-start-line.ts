import { isTokenCode } from '../sip/token.ts';
import type { OctetWindow } from '../text/octet-window.ts';
import { isLetterOrDigitCode, isUpperCaseCode } from './character-classes.ts';
import { noNumber } from './entry-columns.ts';
import type { IndexTables } from './index-state.ts';
import { odd } from './quick-values.ts';

/** Where a start line is looked for, and what it is written to. */
export interface StartLineWay {
  readonly window: OctetWindow;
  readonly tables: IndexTables;
  readonly row: { status: number; method: number };
  /** Where the start line begins in the window. */
  start: number;
}

/** The longest start line that is read here, in octets. */
const longestLine = 2000;

/** Reads `SIP/2.0 301 Reason` and returns where its line feed stands, or `odd`. */
export function statusLine(way: StartLineWay, hit: number, floor: number): number {
  const { octets, base, length } = way.window;
  const isAtHead = hit === floor || hit === 0 ? base + hit === 0 : octets[hit - 1] === 10;
  const status = statusAt(octets, hit + 8);
  if (!isAtHead || status === odd || octets[hit + 11] !== 32) return odd;
  let end = hit + 12;
  // Another character may belong to an escaped line end, or to what a log puts behind every line.
  while (isOfReason[octets[end] ?? 0] === 1) end += 1;
  if (hit + longestLine <= end || !isLetterOrDigitCode(octets[end - 1] ?? 0)) return odd;
  const feed = octets[end] === 13 ? end + 1 : end;
  if (length <= feed || octets[feed] !== 10) return odd;
  way.start = hit;
  way.row.status = status;
  way.row.method = 0;
  return feed;
}

/** Returns the number of three digits at `at`, or `odd`. */
function statusAt(octets: Uint8Array, at: number): number {
  let status = 0;
  for (let place = at; place < at + 3; place += 1) {
    const digit = (octets[place] ?? 0) - 48;
    if (digit < 0 || 9 < digit) return odd;
    status = status * 10 + digit;
  }
  return status;
}

/** The octets of a plain reason phrase: letters, digits, blanks, hyphens and slashes. */
const isOfReason = Uint8Array.from({ length: 256 }, (_, code) =>
  isLetterOrDigitCode(code) || code === 32 || code === 45 || code === 47 ? 1 : 0,
);

/** Reads `METHOD uri SIP/2.0` backwards from the version and returns where its line feed stands, or `odd`. */
export function requestLine(way: StartLineWay, hit: number, floor: number, next: number): number {
  const { octets, base } = way.window;
  const lineEnd = next === 13 ? hit + 8 : hit + 7;
  if (octets[lineEnd] !== 10 || octets[hit - 1] !== 32) return odd;
  const least = Math.max(floor, hit - longestLine, 0);
  let at = hit - 2;
  while (least <= at && isPlain(octets[at] ?? 0)) at -= 1;
  const uri = at + 1;
  if (at <= least || octets[at] !== 32 || !hasScheme(octets, uri, hit - 1)) return odd;
  const methodEnd = at;
  at -= 1;
  while (least <= at && isUpperCaseCode(octets[at] ?? 0)) at -= 1;
  const start = at + 1;
  const isAtHead = start === 0 ? base === 0 : floor < start && octets[at] === 10;
  const method = isAtHead ? way.tables.keys.keyOfAscii(octets, start, methodEnd) : 0;
  if (method === 0 || way.tables.knownMethods < method) return odd;
  way.start = start;
  way.row.status = noNumber;
  way.row.method = method;
  return lineEnd;
}

/** Tells whether an octet is a printed character of ASCII. */
export function isPlain(code: number): boolean {
  return 32 < code && code < 127;
}

/** Tells whether a scheme of letters and a colon begin the URI, and it ends otherwise. */
function hasScheme(octets: Uint8Array, start: number, end: number): boolean {
  const limit = Math.min(end - 1, start + 32);
  let at = start;
  while (at < limit && isTokenCode(octets[at] ?? 0)) at += 1;
  return start < at && at < limit && octets[at] === 58 && octets[end - 1] !== 58;
}
