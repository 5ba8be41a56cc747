import { isTokenCode } from '../sip/token.ts';
import { isDigitCode } from './character-classes.ts';

/** The headers that link or frame a message or stand in its row, as places in `QuickHeaders.places`. */
export const quickSlots = {
  callId: 0,
  cseq: 2,
  via: 4,
  from: 6,
  to: 8,
  contentLength: 10,
  contentType: 12,
  contact: 14,
} as const;

/** What the header lines of one message hold; one object is refilled for many. */
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

/** The longest line that is read here, in characters; the general way cuts longer values. */
const longestLine = 4000;

/** The longest header name, as the general way has it. */
const longestName = 63;

const noSlot = -1;
const isToken = Uint8Array.from({ length: 128 }, (_, code) => (isTokenCode(code) ? 1 : 0));

/**
 * Reads the header lines that begin at `at` up to the empty line, where all of them are plain: a name, a colon, a value on
 * one line. Returns false where any is not; then the general way (`readHeaderBlock`) tells what the block is. What is found
 * equals what the general way finds.
 */
export function readQuickHeaders(chars: string, at: number, headers: QuickHeaders): boolean {
  for (let slot = 0; slot < headers.places.length; slot += 1) headers.places[slot] = -1;
  headers.usesCrlf = false;
  headers.contacts = 0;
  for (let start = at; ;) {
    const newline = chars.indexOf('\n', start);
    if (newline === -1 || longestLine < newline - start) return false;
    let end = newline;
    if (start < end && chars.charCodeAt(end - 1) === 13) {
      end -= 1;
      headers.usesCrlf = true;
    }
    if (end === start) {
      headers.end = newline + 1;
      return start !== at;
    }
    const colon = quickColon(chars, start, end);
    if (colon === -1 || mayBeginMessage(chars, end)) return false;
    const slot = slotOf(chars, start, colon - start);
    if (slot === quickSlots.contact) headers.contacts += 1;
    if (slot !== noSlot && headers.places[slot] === -1 && !noteValue(chars, colon + 1, end, headers, slot))
      return false;
    start = newline + 1;
  }
}

function quickColon(chars: string, start: number, end: number): number {
  if (isDigitCode(chars.charCodeAt(start))) return -1;
  const limit = Math.min(end, start + longestName);
  for (let at = start; at < limit; at += 1) {
    const code = chars.charCodeAt(at);
    if (isToken[code] !== 1) return code === 58 && start < at ? at : -1;
  }
  return -1;
}

/** A line that ends as a request line does, or in what may be white space, may be the next message's. */
function mayBeginMessage(chars: string, end: number): boolean {
  const last = chars.charCodeAt(end - 1);
  if (last === 48) return chars.startsWith(' SIP/2.0', end - 8);
  return (last <= 32 || 126 < last) && chars.slice(end - 12, end).includes(' SIP/2.0');
}

/** The first letter and the length tell most names apart before their letters are compared. */
function slotOf(chars: string, start: number, length: number): number {
  if (length === 1) return compactSlot(chars.charCodeAt(start) | 32);
  switch (chars.charCodeAt(start) | 32) {
    case letterC:
      return slotBehindC(chars, start, length);
    case letterF:
      return length === 4 && isName(chars, start, 'from') ? quickSlots.from : noSlot;
    case letterT:
      return length === 2 && isName(chars, start, 'to') ? quickSlots.to : noSlot;
    case letterV:
      return length === 3 && isName(chars, start, 'via') ? quickSlots.via : noSlot;
    default:
      return noSlot;
  }
}

const letterC = 99;
const letterF = 102;
const letterT = 116;
const letterV = 118;

function slotBehindC(chars: string, start: number, length: number): number {
  switch (length) {
    case 4:
      return isName(chars, start, 'cseq') ? quickSlots.cseq : noSlot;
    case 7:
      if (isName(chars, start, 'contact')) return quickSlots.contact;
      return isName(chars, start, 'call-id') ? quickSlots.callId : noSlot;
    case 12:
      return isName(chars, start, 'content-type') ? quickSlots.contentType : noSlot;
    case 14:
      return isName(chars, start, 'content-length') ? quickSlots.contentLength : noSlot;
    default:
      return noSlot;
  }
}

function compactSlot(letter: number): number {
  switch (letter) {
    case 105:
      return quickSlots.callId;
    case 118:
      return quickSlots.via;
    case 102:
      return quickSlots.from;
    case 116:
      return quickSlots.to;
    case 108:
      return quickSlots.contentLength;
    case 99:
      return quickSlots.contentType;
    case 109:
      return quickSlots.contact;
    default:
      return noSlot;
  }
}

/** Tells whether a token is `name`, which is in lower case. */
function isName(chars: string, start: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if ((chars.charCodeAt(start + index) | 32) !== name.charCodeAt(index)) return false;
  }
  return true;
}

/** Notes a value without the blanks around it; false where its ends are neither blank nor plain ASCII. */
function noteValue(chars: string, from: number, to: number, headers: QuickHeaders, slot: number): boolean {
  let start = from;
  let end = to;
  while (start < end && isBlank(chars.charCodeAt(start))) start += 1;
  while (start < end && isBlank(chars.charCodeAt(end - 1))) end -= 1;
  headers.places[slot] = start;
  headers.places[slot + 1] = end;
  return start === end || (isPlain(chars.charCodeAt(start)) && isPlain(chars.charCodeAt(end - 1)));
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isPlain(code: number): boolean {
  return 32 < code && code < 127;
}
