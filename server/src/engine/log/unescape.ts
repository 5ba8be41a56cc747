import type { Wire } from '../sip/wire.ts';
import { wireOfPieces } from './wire-pieces.ts';
import type { WirePiece } from './wire-pieces.ts';

/** What a backslash with a letter stands for (JSON, C). */
const backslashes: Readonly<Record<string, string>> = {
  r: '\r',
  n: '\n',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/** How a line end may be escaped, the longest first. */
const octalLineEnds = ['#015#012', '#012'];
const backslashLineEnds = ['\\r\\n', '\\n', '\\015\\012', '\\012', '\\x0d\\x0a', '\\x0D\\x0A', '\\x0a', '\\x0A'];

/** Splits text whose line ends are escaped in one of these ways into its lines. */
export const escapedLineEnd = /(?:#015)?#012|(?:\\r)?\\n|(?:\\015)?\\012|(?:\\x0[dD])?\\x0[aA]/;

/** Returns which escaped line end stands at `at`. */
export function escapesAt(chars: string, at: number): 'none' | 'octal' | 'backslash' {
  const code = chars.charCodeAt(at);
  if (code === 35 && octalLineEnds.some((end) => chars.startsWith(end, at))) return 'octal';
  if (code === 92 && backslashLineEnds.some((end) => chars.startsWith(end, at))) return 'backslash';
  return 'none';
}

/** Returns which escaped line end stands first in `text`. */
export function escapesIn(text: string): 'none' | 'octal' | 'backslash' {
  const found = escapedLineEnd.exec(text);
  return found === null ? 'none' : found[0].startsWith('#') ? 'octal' : 'backslash';
}

/** Returns the wire view of the text between `start` and `end`, its escapes undone. */
export function unescapedWire(chars: string, start: number, end: number, escapes: 'octal' | 'backslash'): Wire {
  return wireOfPieces(unescapedPieces(chars, start, end, escapes), start);
}

/** Returns the text between `start` and `end` in pieces, its escapes undone. */
export function unescapedPieces(
  chars: string,
  start: number,
  end: number,
  escapes: 'octal' | 'backslash',
): readonly WirePiece[] {
  const pieces: WirePiece[] = [];
  const sign = escapes === 'octal' ? '#' : '\\';
  let from = start;
  for (let at = chars.indexOf(sign, start); at !== -1 && at < end; at = chars.indexOf(sign, at)) {
    const found = escapes === 'octal' ? octalAt(chars, at, end) : backslashAt(chars, at, end);
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (from < at) pieces.push({ source: from, text: chars.slice(from, at), sourceLength: at - from });
    pieces.push({ source: at, text: found.text, sourceLength: found.length });
    at += found.length;
    from = at;
  }
  if (from < end) pieces.push({ source: from, text: chars.slice(from, end), sourceLength: end - from });
  return pieces;
}

interface Escape {
  readonly text: string;
  readonly length: number;
}

function octalAt(chars: string, at: number, limit: number): Escape | undefined {
  const digits = chars.slice(at + 1, Math.min(limit, at + 4));
  if (!/^0[0-3][0-7]$/.test(digits)) return undefined;
  return { text: String.fromCharCode(Number.parseInt(digits, 8)), length: 4 };
}

function backslashAt(chars: string, at: number, limit: number): Escape | undefined {
  if (limit <= at + 1) return undefined;
  const letter = chars.charAt(at + 1);
  const plain = backslashes[letter];
  if (plain !== undefined) return { text: plain, length: 2 };
  const coded = /^(?:u([0-9a-fA-F]{4})|x([0-7][0-9a-fA-F])|(0[0-3][0-7]))/.exec(
    chars.slice(at + 1, Math.min(limit, at + 6)),
  );
  if (coded === null) return undefined;
  const [text, long, short, octal] = coded;
  const code = octal === undefined ? Number.parseInt(long ?? short ?? '', 16) : Number.parseInt(octal, 8);
  return { text: String.fromCharCode(code), length: 1 + text.length };
}

/** How far before a message the quote is looked for that opens its string, in characters. */
const longestLeadIn = 400;

/** Returns where the quoted string ends in which `start` stands, or `end` where no string has begun before it. */
export function stringEnd(chars: string, lineStart: number, start: number, end: number): number {
  const leadIn = chars.slice(Math.max(lineStart, start - longestLeadIn), start);
  const opening = leadIn.lastIndexOf('"');
  // A quote that opens a string stands behind a sign of JSON or an assignment; one that closes a string does not.
  if (opening === -1 || !/(?:^|[\s:=,([{])$/.test(leadIn.slice(0, opening))) return end;
  // The stretch is cut out first, so that a quote that never comes is not looked for in the whole text.
  const stretch = chars.slice(start, end);
  for (let at = stretch.indexOf('"'); at !== -1; at = stretch.indexOf('"', at + 1)) {
    let slashes = 0;
    while (stretch.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return start + at;
  }
  return end;
}
