import { headerFieldOf } from '../../reference/header-field-of.ts';
import type { Escape, EscapeKind } from './escape-kind.ts';
import { stringEnds } from './escape-kind.ts';

/** The headers that may stand behind a start line. */
const firstHeaders = [
  'Via|v|From|f|To|t|Call-I[Dd]|i|C[Ss]eq|Max-Forwards|Contact|m|Record-Route|Route|Path|Server|User-Agent|Allow|Date',
].join('|');

/** The longest stretch that tells what stands behind a blank, in characters. */
const longestHead = 300;

/** The longest name of a header, in characters. */
const longestName = 40;

/** The longest line of a description, in characters. */
const longestLine = 400;

/** A message that a web page, a form or a cell has put on one line: each line end has become a blank, and an empty line one or two. */
export const blanks: EscapeKind = {
  id: 'blanks',
  lineEnd: ` {1,4}(?=(?:${firstHeaders}) ?: )`,
  signs: ' ',
  decode: blankAt,
  sample:
    'app: SIP/2.0 301 Moved Via: SIP/2.0/UDP 192.0.2.1 From: <sip:a@example.com> Call-ID: a Content-Length: 0 more',
};

/** What a log begins a line with behind the last one of a description. */
const nextLine = /^(?:<|\[(?:\d\d:\d\d:\d\d|(?![\da-fA-F]*:))|\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d)/;
const nextMessage = /^(?:SIP\/2\.0 [1-6]\d\d |[A-Z]{3,12} (?:sips?|tel|urn):\S{1,250} SIP\/2\.0(?: |$))/;

function blankAt(chars: string, at: number, limit: number): Escape | undefined {
  const next = behindBlanks(chars, at, limit);
  const length = next - at;
  if (next === limit || (next === limit - 1 && chars.charCodeAt(next) === 13)) return { text: '\r\n', length };
  if (isHeaderAt(chars, next, limit)) return { text: '\r\n', length };
  const code = chars.charCodeAt(next);
  const isCapital = 65 <= code && code <= 90;
  if (isCapital && nextMessage.test(chars.slice(next, Math.min(limit, next + longestHead)))) return stringEnds;
  if (beginsBody(chars, next) || isBehindNoBody(chars, at)) return { text: '\r\n\r\n', length };
  return isNextLine(chars, next) && isInDescription(chars, at) ? { text: '\r\n', length } : undefined;
}

/** Up to four blanks are one line end. */
function behindBlanks(chars: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && next < at + 4 && chars.charCodeAt(next) === 32) next += 1;
  return next;
}

/** Tells whether the name of a header, a colon and a blank stand at `at`. Few of the short forms stand in traces. */
function isHeaderAt(chars: string, at: number, limit: number): boolean {
  let end = at;
  while (end < limit && end < at + longestName && isNameCode(chars.charCodeAt(end))) end += 1;
  const colon = chars.charCodeAt(end) === 32 ? end + 1 : end;
  if (end === at || chars.charCodeAt(colon) !== 58) return false;
  if (colon + 1 < limit && chars.charCodeAt(colon + 1) !== 32) return false;
  const name = chars.slice(at, end);
  return (1 < name.length || /[cfiklmtv]/.test(name)) && headerFieldOf(name.toLowerCase()) !== undefined;
}

function isNameCode(code: number): boolean {
  const lower = code | 32;
  return (97 <= lower && lower <= 122) || code === 45;
}

function beginsBody(chars: string, at: number): boolean {
  return chars.startsWith('v=0 ', at) || chars.startsWith('<?xml ', at);
}

function isBehindNoBody(chars: string, at: number): boolean {
  if (chars.charCodeAt(at - 1) !== 48) return false;
  return /(?:Content-Length| l) ?: {0,4}0$/i.test(chars.slice(Math.max(0, at - 24), at));
}

/** Tells whether a line of SDP stands at `at`, or what a log begins a line with. */
function isNextLine(chars: string, at: number): boolean {
  if (chars.charCodeAt(at + 1) === 61) return /[abcikmorstuz]/.test(chars.charAt(at));
  const code = chars.charCodeAt(at);
  const isSign = code === 60 || code === 91 || (48 <= code && code <= 57);
  return isSign && nextLine.test(chars.slice(at, at + 20));
}

function isInDescription(chars: string, at: number): boolean {
  return / [abcikmorstuvz]=/.test(chars.slice(Math.max(0, at - longestLine), at));
}
