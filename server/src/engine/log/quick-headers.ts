import { isTokenCode } from '../sip/token.ts';
import type { OctetWindow } from '../text/octet-window.ts';
import { isDigitCode } from './character-classes.ts';
import { noSlot, quickSlots, slotOf } from './quick-slots.ts';

/** What the header lines of one message hold; one object is refilled for many. Offsets of the window. */
export interface QuickHeaders {
  /** Where the first value of each header begins, -1 where the message has none, and behind it where it ends. */
  readonly places: Int32Array;
  /** Behind the empty line. */
  end: number;
  usesCrlf: boolean;
  /** How many Contact lines there are. */
  contacts: number;
}

/** Returns an object to be filled by `readQuickHeaders`. */
export function emptyQuickHeaders(): QuickHeaders {
  return { places: new Int32Array(16), end: 0, usesCrlf: false, contacts: 0 };
}

/** The longest line that is read here, in octets; the general way cuts longer values. */
const longestLine = 4000;

/** The longest header name, as the general way has it. */
const longestName = 63;

const lineFeed = 10;
const carriageReturn = 13;
const colon = 58;
const zero = 48;

/** What an octet may be in a header's name: 1 a character of a token, 2 one of a token that begins the name of a slot. */
const nameKinds = Uint8Array.from({ length: 256 }, (_, code) => {
  if (127 < code || !isTokenCode(code)) return 0;
  return 'cftviml'.includes(String.fromCharCode(code | 32)) ? 2 : 1;
});

/**
 * Reads the header lines that begin at `at` up to the empty line, where all of them are plain: a name, a colon, a value on
 * one line. Returns false where any is not; then the general way (`readHeaderBlock`) tells what the block is. What is found
 * equals what the general way finds.
 */
export function readQuickHeaders({ octets, length }: OctetWindow, at: number, headers: QuickHeaders): boolean {
  headers.places.fill(-1);
  headers.usesCrlf = false;
  headers.contacts = 0;
  for (let start = at; ;) {
    const first = octets[start] ?? 0;
    if (nameKinds[first] === 0) {
      headers.end = behindEmptyLine(octets, start, first);
      if (first === carriageReturn) headers.usesCrlf = true;
      return headers.end !== 0 && headers.end <= length && start !== at;
    }
    const nameEnd = quickColon(octets, start);
    if (nameEnd === -1) return false;
    let end = nameEnd + 1;
    while (octets[end] !== lineFeed) end += 1;
    if (length <= end || longestLine < end - start) return false;
    const next = end + 1;
    if (octets[end - 1] === carriageReturn) {
      end -= 1;
      headers.usesCrlf = true;
    }
    if (mayBeginMessage(octets, end)) return false;
    if (nameKinds[first] === 2) {
      const slot = slotOf(octets, start, nameEnd - start);
      if (slot === quickSlots.contact) headers.contacts += 1;
      if (slot !== noSlot && headers.places[slot] === -1 && !noteValue(octets, nameEnd + 1, end, headers.places, slot))
        return false;
    }
    start = next;
  }
}

/** Returns where the line behind an empty one begins, or 0 where the line at `start` is not empty. */
function behindEmptyLine(octets: Uint8Array, start: number, first: number): number {
  if (first === lineFeed) return start + 1;
  return first === carriageReturn && octets[start + 1] === lineFeed ? start + 2 : 0;
}

function quickColon(octets: Uint8Array, start: number): number {
  if (isDigitCode(octets[start] ?? 0)) return -1;
  const limit = start + longestName;
  for (let at = start; at < limit; at += 1) {
    const code = octets[at] ?? 0;
    if (nameKinds[code] === 0) return code === colon ? at : -1;
  }
  return -1;
}

/** ` SIP/2.0`, backwards. */
const versionBackwards = Uint8Array.of(48, 46, 50, 47, 80, 73, 83, 32);

/** A line that ends as a request line does, or in what may be white space, may be the next message's. */
function mayBeginMessage(octets: Uint8Array, end: number): boolean {
  const last = octets[end - 1] ?? 0;
  if (last === zero) return endsInVersion(octets, end);
  if (32 < last && last < 127) return false;
  for (let back = 0; back <= 4; back += 1) if (endsInVersion(octets, end - back)) return true;
  return false;
}

function endsInVersion(octets: Uint8Array, end: number): boolean {
  for (let back = 0; back < versionBackwards.length; back += 1) {
    if (octets[end - 1 - back] !== versionBackwards[back]) return false;
  }
  return true;
}

/** Notes a value without the blanks around it; false where its ends are neither blank nor plain ASCII. */
function noteValue(octets: Uint8Array, from: number, to: number, places: Int32Array, slot: number): boolean {
  let start = from;
  let end = to;
  while (start < end && isBlank(octets[start])) start += 1;
  while (start < end && isBlank(octets[end - 1])) end -= 1;
  places[slot] = start;
  places[slot + 1] = end;
  return start === end || (isPlain(octets[start] ?? 0) && isPlain(octets[end - 1] ?? 0));
}

function isBlank(code: number | undefined): boolean {
  return code === 32 || code === 9;
}

function isPlain(code: number): boolean {
  return 32 < code && code < 127;
}
