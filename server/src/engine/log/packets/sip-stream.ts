import type { Octets } from './octets.ts';
import { joined, latin1, slice } from './octets.ts';

/** The longest header block, and the longest message that is put together from segments, in octets. */
const longestHeaders = 65_536;
const longestMessage = 1_048_576;

/** The first line of a SIP message, at the head of the octets; line ends before it keep a connection alive (RFC 5626 §3.5.1). */
const opening =
  /^(?:\r?\n)*(?:SIP\/\d\.\d \d{3}|[A-Za-z][\w.!%*+`'~-]{0,4000} +[A-Za-z][\w+.-]{0,31}:[^\r\n]{1,4000} SIP\/\d\.\d\r?\n)/;

/**
 * Tells whether the first line of a datagram names SIP's version. What stands before it on that line may be junk, as other
 * dissectors read it too; a mirror of HOMER (HEP) is a copy of a message that was sent elsewhere.
 */
export function holdsSip(bytes: Uint8Array): boolean {
  let end = 0;
  while (end < bytes.length && (bytes[end] === 13 || bytes[end] === 10)) end += 1;
  const start = end;
  if ((bytes[start] ?? 0) & 0x80) return false;
  while (end < bytes.length && bytes[end] !== 10) end += 1;
  const line = latin1(bytes, start, end);
  return /SIP\/\d/.test(line) && !line.startsWith('HEP3') && !/^[\u0001\u0002]\u0010/.test(line);
}

/** Tells whether octets begin as a SIP message does. */
export function beginsSip(bytes: Uint8Array): boolean {
  const first = bytes[0];
  if (first === undefined || (first !== 13 && first !== 10 && !isLetter(first))) return false;
  return opening.test(latin1(bytes, 0, Math.min(behindFirstLine(bytes), longestOpening)));
}

/** How much of a segment tells whether a start line stands at its head, in octets. */
const longestOpening = 4200;

/** Returns where the first line ends that is not empty, its line feed included. */
function behindFirstLine(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && (bytes[at] === 13 || bytes[at] === 10)) at += 1;
  const feed = bytes.indexOf(10, at);
  return feed === -1 ? bytes.length : feed + 1;
}

function isLetter(octet: number): boolean {
  return (65 <= octet && octet <= 90) || (97 <= octet && octet <= 122);
}

/** The octets of one direction of a connection, cut into messages as they come (RFC 3261 §18.3). */
export class SipStream {
  #pending: Octets[] = [];
  #length = 0;

  /** Takes the next octets and returns the messages that are whole now. Octets that begin no message are left out. */
  take(octets: Octets): readonly Octets[] {
    if (this.#length === 0 && !beginsSip(octets.bytes) && !isBeginning(octets.bytes)) return [];
    this.#pending.push(octets);
    this.#length += octets.bytes.length;
    const messages: Octets[] = [];
    for (let whole = this.#whole(); whole !== undefined; whole = this.#whole()) messages.push(whole);
    if (longestMessage < this.#length) messages.push(...this.end());
    return messages;
  }

  /** Returns what is left of a message whose rest never came. */
  end(): readonly Octets[] {
    const rest = joinedOf(this.#pending);
    this.#pending = [];
    this.#length = 0;
    return rest !== undefined && beginsSip(rest.bytes) ? [rest] : [];
  }

  #whole(): Octets | undefined {
    const all = joinedOf(this.#pending);
    if (all === undefined) return undefined;
    this.#pending = [all];
    const length = messageLength(all.bytes);
    if (length === undefined || all.bytes.length < length) return undefined;
    const rest = slice(all, length);
    const goesOn = beginsSip(rest.bytes) || isBeginning(rest.bytes);
    this.#pending = 0 < rest.bytes.length && goesOn ? [rest] : [];
    this.#length = goesOn ? rest.bytes.length : 0;
    return slice(all, 0, length);
  }
}

function joinedOf(parts: readonly Octets[]): Octets | undefined {
  return parts.length === 0 ? undefined : joined(parts);
}

/** Tells whether the octets may be the first ones of a start line that goes on in the next segment. */
function isBeginning(bytes: Uint8Array): boolean {
  const first = bytes[0];
  if (first === undefined || (first !== 13 && first !== 10 && !isLetter(first))) return false;
  return bytes.length < 4000 && /^(?:\r?\n)*[A-Z][A-Za-z]{0,31}(?: +[^\r\n]*|\/\d?\.?\d?)?$/.test(latin1(bytes));
}

/** Returns how long the message at the head of the octets is, or undefined where its headers have not ended. */
export function messageLength(bytes: Uint8Array): number | undefined {
  const headers = headersEnd(bytes);
  if (headers === undefined) return undefined;
  const declared = /\n(?:content-length|l)[ \t]*:\s*(\d{1,9})/i.exec(latin1(bytes, 0, headers))?.[1];
  return headers + Number(declared ?? 0);
}

/** Returns where the empty line ends that ends the headers, behind any line ends before the message. */
function headersEnd(bytes: Uint8Array): number | undefined {
  let at = 0;
  while (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] === 10)) at += 1;
  const limit = Math.min(bytes.length, longestHeaders);
  for (at = bytes.indexOf(10, at); at !== -1 && at < limit; at = bytes.indexOf(10, at + 1)) {
    const next = bytes[at + 1] === 13 ? at + 2 : at + 1;
    if (bytes[next] === 10) return next + 1;
  }
  return undefined;
}
