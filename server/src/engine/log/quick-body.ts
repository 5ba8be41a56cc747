import type { TextSource } from '../text/text-source.ts';
import type { BodyEnd } from './body-end.ts';
import { lineKind } from './line-kind.ts';
import type { QuickHeaders } from './quick-headers.ts';
import { quickSlots } from './quick-headers.ts';

/** The longest line that is tested as a mark here, in characters. */
const longestMark = 1000;

const noBody = { end: 0, reach: 0 };

/**
 * Returns where the body ends behind plain headers as the general way (`bodyEnd`) says it, or undefined where only that can tell.
 * The result is refilled by the next call.
 */
export function quickBodyEnd(text: TextSource, headers: QuickHeaders, format: number): BodyEnd | undefined {
  const declared = declaredIn(text.chars, headers);
  const hasType = headers.places[quickSlots.contentType] !== -1;
  if (declared === 0 || (declared === -1 && !hasType)) {
    noBody.end = noBody.reach = headers.end;
    return noBody;
  }
  return 0 < declared ? sdpEnd(text, headers, declared, format) : undefined;
}

/** Returns the declared length, -1 without the header, -2 for a value that is no number of up to nine digits. */
function declaredIn(chars: string, { places }: QuickHeaders): number {
  const start = places[quickSlots.contentLength] ?? -1;
  if (start === -1) return -1;
  const end = places[quickSlots.contentLength + 1] ?? 0;
  if (end <= start || start + 9 < end) return -2;
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const digit = chars.charCodeAt(at) - 48;
    if (digit < 0 || 9 < digit) return -2;
    length = length * 10 + digit;
  }
  return length;
}

const found = { end: 0, reach: 0 };

/**
 * Returns the end of an SDP body whose declared length is met exactly behind one of its lines, all line ends counted as CR LF, or
 * undefined where it is not: lines of a letter and `=`, then empty lines, fewer than those, then a line that is none of SDP.
 */
function sdpEnd(text: TextSource, headers: QuickHeaders, declared: number, format: number): BodyEnd | undefined {
  const { chars } = text;
  let at = headers.end;
  if (!chars.startsWith('v=0', at)) return undefined;
  let lines = 0;
  let crlfLines = 0;
  let octets = 0;
  while (chars.charCodeAt(at + 1) === 61) {
    const first = chars.charCodeAt(at);
    const newline = chars.indexOf('\n', at);
    if (newline === -1 || first < 97 || 122 < first) return undefined;
    const isCrlf = chars.charCodeAt(newline - 1) === 13;
    const end = isCrlf ? newline - 1 : newline;
    if (text.unit !== 'octet' && !isAscii(chars, at, end)) return undefined;
    if (lines === 0 && end - at !== 3) return undefined;
    lines += 1;
    if (isCrlf) crlfLines += 1;
    octets += end - at + 2;
    at = newline + 1;
  }
  if (octets !== declared || (crlfLines !== 0 && crlfLines !== lines) || headers.usesCrlf !== (crlfLines !== 0)) {
    return undefined;
  }
  found.end = at;
  found.reach = reachBehind(chars, at, lines, crlfLines !== 0, format);
  return found.reach === -1 ? undefined : found;
}

/** Returns how far the general way looks behind an SDP body that ends at `end`, or -1 where it must say so itself. */
function reachBehind(chars: string, end: number, lines: number, isCrlf: boolean, format: number): number {
  let at = end;
  let blanks = 0;
  while (chars.charCodeAt(at) === 10 || (chars.charCodeAt(at) === 13 && chars.charCodeAt(at + 1) === 10)) {
    if (isCrlf || lines <= blanks + 1 || chars.charCodeAt(at) === 13) return -1;
    blanks += 1;
    at += 1;
  }
  const newline = chars.indexOf('\n', at);
  const first = chars.charCodeAt(at);
  if (newline === -1 || longestMark < newline - at || first <= 32 || 126 < first) return -1;
  if (chars.charCodeAt(at + 1) === 61) return -1;
  const behind = chars.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
  const kind = lineKind(chars, at, behind);
  if (kind.markers.length !== 0 || kind.ends.includes(format)) return newline + 1;
  // A line that is no mark is counted, too; as stored the length must be behind it, or the walk goes on.
  return isCrlf || lines <= blanks + (newline - at) ? newline + 1 : -1;
}

function isAscii(chars: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (127 < chars.charCodeAt(at)) return false;
  return true;
}
