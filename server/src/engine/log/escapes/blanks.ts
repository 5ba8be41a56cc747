import { headerFieldOf } from '../../reference/header-field-of.ts';
import type { Escape, EscapeKind } from './escape-kind.ts';
import { stringEnds } from './escape-kind.ts';

/** The headers that may stand behind a start line. */
const firstHeaders = [
  'Via|v|From|f|To|t|Call-I[Dd]|i|C[Ss]eq|Max-Forwards|Contact|m|Record-Route|Route|Path|Server|User-Agent|Allow|Date',
].join('|');

/** The longest stretch that tells what stands behind a blank, in characters. */
const longestHead = 300;

/** How far behind the beginning of a description its lines are looked for, in characters. */
const longestDescription = 4096;

/** A message that a web page, a form or a cell has put on one line: each line end has become a blank, and an empty line one or two. */
export const blanks: EscapeKind = {
  id: 'blanks',
  lineEnd: ` {1,4}(?=(?:${firstHeaders}) ?: )`,
  signs: ' ',
  decode: blankAt,
  sample:
    'app: SIP/2.0 301 Moved Via: SIP/2.0/UDP 192.0.2.1 From: <sip:a@example.com> Call-ID: a Content-Length: 0 more',
};

/** A line of SDP, or what a log begins a line with behind the last one. */
const lineOfDescription =
  /^ {1,4}(?:[abcikmorstuz]=|<|\[(?:\d\d:\d\d:\d\d|(?![\da-fA-F]*:))|\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d)/;
const nextMessage = /^ {1,4}(?:SIP\/2\.0 [1-6]\d\d |[A-Z]{3,12} (?:sips?|tel|urn):\S{1,250} SIP\/2\.0(?: |$))/;

function blankAt(chars: string, at: number, limit: number): Escape | undefined {
  const head = chars.slice(at, Math.min(limit, at + longestHead));
  const length = /^ {1,4}/.exec(head)?.[0].length ?? 1;
  if (/^ {1,4}\r?$/.test(head)) return { text: '\r\n', length };
  if (nextMessage.test(head)) return stringEnds;
  const name = /^ {1,4}([A-Za-z][A-Za-z-]{0,39}) ?:(?: |$)/.exec(head)?.[1];
  if (name !== undefined && isHeader(name)) return { text: '\r\n', length };
  if (/^ {1,4}(?:v=0 |<\?xml )/.test(head) || isBehindNoBody(chars, at)) return { text: '\r\n\r\n', length };
  return lineOfDescription.test(head) && isInDescription(chars, at) ? { text: '\r\n', length } : undefined;
}

/** Few of the short forms stand in traces, and any letter may stand before a colon. */
function isHeader(name: string): boolean {
  return (1 < name.length || /[cfiklmtv]/.test(name)) && headerFieldOf(name.toLowerCase()) !== undefined;
}

function isBehindNoBody(chars: string, at: number): boolean {
  return /(?:Content-Length| l) ?: {0,4}0$/i.test(chars.slice(Math.max(0, at - 24), at));
}

function isInDescription(chars: string, at: number): boolean {
  return chars.slice(Math.max(0, at - longestDescription), at).includes(' v=0');
}
