import { isAscii, lineFeedFrom } from '../text/octet-search.ts';
import type { OctetWindow } from '../text/octet-window.ts';
import type { TextSource } from '../text/text-source.ts';
import type { BodyEnd } from './body-end.ts';
import { lineKindOfOctets } from './line-kind.ts';
import type { QuickHeaders } from './quick-headers.ts';
import { quickSlots } from './quick-slots.ts';

/** The longest line that is tested as a mark here, in octets. */
const longestMark = 1000;

const noBody = { end: 0, reach: 0 };

/**
 * Returns where the body ends behind plain headers as the general way (`bodyEnd`) says it, or undefined where only that can tell.
 * Offsets of the window. The result is refilled by the next call.
 */
export function quickBodyEnd(
  { unit, window }: { readonly unit: TextSource['unit']; readonly window: OctetWindow },
  headers: QuickHeaders,
  format: number,
): BodyEnd | undefined {
  const declared = declaredIn(window.octets, headers);
  const hasType = headers.places[quickSlots.contentType] !== -1;
  if (declared === 0 || (declared === -1 && !hasType)) {
    noBody.end = noBody.reach = headers.end;
    return noBody;
  }
  return 0 < declared ? sdpEnd(window, headers, { declared, areOctets: unit === 'octet', format }) : undefined;
}

/** Returns the declared length, -1 without the header, -2 for a value that is no number of up to nine digits. */
function declaredIn(octets: Uint8Array, { places }: QuickHeaders): number {
  const start = places[quickSlots.contentLength] ?? -1;
  if (start === -1) return -1;
  const end = places[quickSlots.contentLength + 1] ?? 0;
  if (end <= start || start + 9 < end) return -2;
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (octets[at] ?? 0) - 48;
    if (digit < 0 || 9 < digit) return -2;
    length = length * 10 + digit;
  }
  return length;
}

interface Body {
  readonly declared: number;
  /** True where an octet of the window is an octet of the message, whatever it spells. */
  readonly areOctets: boolean;
  readonly format: number;
}

const found = { end: 0, reach: 0 };

/**
 * Returns the end of an SDP body whose declared length is met exactly behind one of its lines, all line ends counted as CR LF, or
 * undefined where it is not: lines of a letter and `=`, then empty lines, fewer than those, then a line that is none of SDP.
 */
function sdpEnd(window: OctetWindow, headers: QuickHeaders, body: Body): BodyEnd | undefined {
  const { octets, length } = window;
  let at = headers.end;
  if (octets[at] !== 118 || octets[at + 2] !== 48) return undefined;
  let lines = 0;
  let crlfLines = 0;
  let count = 0;
  while (octets[at + 1] === 61) {
    const first = octets[at] ?? 0;
    if (first < 97 || 122 < first) return undefined;
    const newline = lineFeedFrom(octets, at);
    if (length <= newline) return undefined;
    const isCrlf = octets[newline - 1] === 13;
    const end = isCrlf ? newline - 1 : newline;
    if (!body.areOctets && !isAscii(octets, at, end)) return undefined;
    if (lines === 0 && end - at !== 3) return undefined;
    lines += 1;
    if (isCrlf) crlfLines += 1;
    count += end - at + 2;
    at = newline + 1;
  }
  if (lines === 0 || count !== body.declared || (crlfLines !== 0 && crlfLines !== lines)) return undefined;
  if (headers.usesCrlf !== (crlfLines !== 0)) return undefined;
  found.end = at;
  found.reach = reachBehind(window, at, lines, crlfLines !== 0, body.format);
  return found.reach === -1 ? undefined : found;
}

/** Returns how far the general way looks behind an SDP body that ends at `end`, or -1 where it must say so itself. */
function reachBehind(window: OctetWindow, end: number, lines: number, isCrlf: boolean, format: number): number {
  const { octets, length } = window;
  let at = end;
  let blanks = 0;
  while (octets[at] === 10 || (octets[at] === 13 && octets[at + 1] === 10)) {
    if (isCrlf || lines <= blanks + 1 || octets[at] === 13) return -1;
    blanks += 1;
    at += 1;
  }
  const first = octets[at] ?? 0;
  if (first <= 32 || 126 < first || octets[at + 1] === 61) return -1;
  const newline = lineFeedFrom(octets, at);
  if (length <= newline || longestMark < newline - at) return -1;
  const behind = octets[newline - 1] === 13 ? newline - 1 : newline;
  if (!window.isExact && !isAscii(octets, at, behind)) return -1;
  const kind = lineKindOfOctets(octets, at, behind);
  if (kind.markers.length !== 0 || kind.ends.includes(format)) return newline + 1;
  // A line that is no mark is counted, too; as stored the length must be behind it, or the walk goes on.
  return isCrlf || lines <= blanks + (newline - at) ? newline + 1 : -1;
}
