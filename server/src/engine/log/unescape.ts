import type { Wire } from '../sip/wire.ts';
import { wireOfPieces } from './wire-pieces.ts';
import type { WirePiece } from './wire-pieces.ts';

/** What `#ooo` (rsyslog) and a backslash with a letter (JSON, C) stand for. */
const backslashes: Readonly<Record<string, string>> = {
  r: '\r', n: '\n', t: '\t', '"': '"', '\\': '\\', '/': '/',
};

/**
 * Returns the wire view of a message whose line ends are escaped, from `start` to at most `end`.
 * A backslash form ends at the first quote that is not escaped: that is where the string it stands in ends.
 */
export function unescapedWire(chars: string, start: number, end: number, escapes: 'octal' | 'backslash'): Wire {
  const pieces: WirePiece[] = [];
  const sign = escapes === 'octal' ? '#' : '\\';
  const limit = escapes === 'octal' ? end : stringEnd(chars, start, end);
  let from = start;
  for (let at = chars.indexOf(sign, start); at !== -1 && at < limit; at = chars.indexOf(sign, at)) {
    const found = escapes === 'octal' ? octalAt(chars, at, limit) : backslashAt(chars, at, limit);
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (from < at) pieces.push({ source: from, text: chars.slice(from, at), sourceLength: at - from });
    pieces.push({ source: at, text: found.text, sourceLength: found.length });
    at += found.length;
    from = at;
  }
  if (from < limit) pieces.push({ source: from, text: chars.slice(from, limit), sourceLength: limit - from });
  return wireOfPieces(pieces, start);
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
  const hex = chars.slice(at + 2, Math.min(limit, at + 6));
  if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex)) return undefined;
  return { text: String.fromCharCode(Number.parseInt(hex, 16)), length: 6 };
}

function stringEnd(chars: string, start: number, end: number): number {
  for (let at = chars.indexOf('"', start); at !== -1 && at < end; at = chars.indexOf('"', at + 1)) {
    let slashes = 0;
    while (start < at - slashes && chars.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return end;
}
