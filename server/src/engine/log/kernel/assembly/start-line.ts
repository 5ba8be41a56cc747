import { methodNumber } from './method-number';
import { fourAt, isDigit, isLetterOrDigit, isPlain, isUpperCase, octetAt } from './octets';
import { tokenEnd } from './octet-classes';
import { Window } from './window';

/** `SIP/` as four octets. */
export const mark: u32 = 0x2f504953;

/** The longest start line that is read here, in octets. */
const longestLine = 2000;

/** The longest scheme of a Request-URI that is read here, in octets. */
const longestScheme = 32;

/** What the start line that was read last says. */
export class StartLine {
  static start: i32 = 0;
  static status: i32 = -1;
  static method: i32 = 0;
}

/** Tells whether digits, a dot and a digit stand behind `SIP/`: a version, and no more than that. */
export function hasVersion(hit: i32): bool {
  let at = hit + 4;
  while (at < hit + 8 && isDigit(octetAt(at))) at += 1;
  if (at === hit + 4 || octetAt(at) !== 46 || !isDigit(octetAt(at + 1))) return false;
  // A version that goes on as a word is a program's own name for something, and none stands in a start line before another.
  if (octetAt(at + 2) === 45) return !isLetterOrDigit(octetAt(at + 3));
  return octetAt(at + 2) !== 32 || fourAt(at + 3) !== mark;
}

/** Reads the start line whose version stands at `hit`; returns where its line feed stands, or -1 where it is odd. */
export function readStartLine(hit: i32, floor: i32): i32 {
  // The version is 2.0.
  if ((fourAt(hit + 4) & 0xffffff) !== 0x302e32) return -1;
  return octetAt(hit + 7) === 32 ? statusLine(hit, floor) : requestLine(hit, floor);
}

/** Reads `SIP/2.0 301 Reason`. */
function statusLine(hit: i32, floor: i32): i32 {
  const isAtHead = hit === floor || hit === 0 ? Window.isTop && hit === 0 : octetAt(hit - 1) === 10;
  const hundreds = octetAt(hit + 8) - 48;
  const tens = octetAt(hit + 9) - 48;
  const ones = octetAt(hit + 10) - 48;
  if (!isAtHead || hundreds > 9 || tens > 9 || ones > 9 || octetAt(hit + 11) !== 32) return -1;
  let end = hit + 12;
  // Another character may belong to an escaped line end, or to what a log puts behind every line.
  while (isOfReason(octetAt(end))) end += 1;
  if (hit + longestLine <= end || !isLetterOrDigit(octetAt(end - 1))) return -1;
  const feed = octetAt(end) === 13 ? end + 1 : end;
  if (Window.length <= feed || octetAt(feed) !== 10) return -1;
  StartLine.start = hit;
  StartLine.status = hundreds * 100 + tens * 10 + ones;
  StartLine.method = 0;
  return feed;
}

/** A plain reason phrase has letters, digits, blanks, hyphens and slashes. */
function isOfReason(octet: u32): bool {
  return isLetterOrDigit(octet) || octet === 32 || octet === 45 || octet === 47;
}

/** Reads `METHOD uri SIP/2.0` backwards from the version. */
function requestLine(hit: i32, floor: i32): i32 {
  const lineEnd = octetAt(hit + 7) === 13 ? hit + 8 : hit + 7;
  if (octetAt(lineEnd) !== 10 || hit === 0 || octetAt(hit - 1) !== 32) return -1;
  const least = max(max(floor, hit - longestLine), 0);
  let at = hit - 2;
  while (least <= at && isPlain(octetAt(at))) at -= 1;
  const uri = at + 1;
  if (at <= least || octetAt(at) !== 32 || !hasScheme(uri, hit - 1)) return -1;
  const methodEnd = at;
  at -= 1;
  while (least <= at && isUpperCase(octetAt(at))) at -= 1;
  const start = at + 1;
  const isAtHead = start === 0 ? Window.isTop : floor < start && octetAt(at) === 10;
  const method = isAtHead ? methodNumber(start, methodEnd) : 0;
  if (method === 0) return -1;
  StartLine.start = start;
  StartLine.status = -1;
  StartLine.method = method;
  return lineEnd;
}

/** Tells whether a scheme of a token's characters and a colon begin the URI, and it ends otherwise. */
function hasScheme(start: i32, end: i32): bool {
  const limit = min(end - 1, start + longestScheme);
  const colon = tokenEnd(start, limit);
  return start < colon && colon < limit && octetAt(colon) === 58 && octetAt(end - 1) !== 58;
}
