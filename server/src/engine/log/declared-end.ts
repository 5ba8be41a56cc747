import { octetsBetween } from '../text/octets.ts';
import type { TextSource } from '../text/text-source.ts';
import type { BodyEnds } from './body-ends.ts';
import type { LogicalLine } from './logical-line.ts';

/** How many octets of a body lie behind: as stored, and with every line end counted as CR LF. */
export interface OctetCount {
  readonly text: TextSource;
  readonly declared: number;
  stored: number;
  crlf: number;
}

/** Returns the count of a body that begins; a body without a declared length is not counted. */
export function newCount(text: TextSource, declared = 0): OctetCount {
  return { text, declared, stored: 0, crlf: 0 };
}

/**
 * Counts a line and tells whether the declared length lies behind by both counts. A length that is too small must not cut
 * SDP, whose end shows by itself.
 */
export function isReached(ends: BodyEnds, line: LogicalLine, count: OctetCount): boolean {
  const { text, declared } = count;
  const octets = octetsBetween(text.chars, line.start, line.end, text.unit) ?? line.end - line.start;
  noteEnds(ends, line, octets, count);
  count.stored += octets + line.eolOctets;
  count.crlf += octets + (line.eolOctets === 0 ? 0 : 2);
  const isSettled = !ends.isSdp || ends.foreign !== -1 || ends.nextMessage !== -1;
  return declared <= count.stored && declared <= count.crlf && isSettled;
}

/** Notes where the declared length is reached in this line: inside it, behind its content, or behind its line end. */
function noteEnds(ends: BodyEnds, line: LogicalLine, octets: number, count: OctetCount): void {
  const { text, declared } = count;
  const eol = line.eolOctets === 0 ? 0 : 2;
  if (ends.stored === -1 && declared <= count.stored + octets + line.eolOctets) {
    const rest = declared - count.stored;
    // A dot that the count leaves without its line feed was an octet of the body, not a CR (ngrep).
    const isOctet = rest === octets + 1 && text.chars.charCodeAt(line.end) === 46;
    ends.stored = isOctet ? line.end + 1 : endInLine(text, line, octets, rest, line.eolOctets);
  }
  if (ends.crlf === -1 && declared <= count.crlf + octets + eol) {
    const rest = declared - count.crlf;
    if (rest === octets || rest === octets + eol) ends.crlf = endInLine(text, line, octets, rest, eol);
  }
}

/** Returns the offset `rest` octets behind the start of the line's content. */
function endInLine(text: TextSource, line: LogicalLine, octets: number, rest: number, eol: number): number {
  const { start, end } = line;
  if (rest === octets + eol) return line.next;
  if (octets <= rest) return end;
  if (text.unit === 'octet') return start + rest;
  const limit = start + Math.min(rest, end - start);
  // Where U+FFFD hides what was sent, a character is an octet.
  if (octetsBetween(text.chars, start, limit, text.unit) === undefined) return limit;
  return behindOctets(text.chars, start, limit, rest);
}

/** Returns the offset behind the characters that take no more than `octets`, not behind `limit`. */
function behindOctets(chars: string, start: number, limit: number, octets: number): number {
  let left = octets;
  let at = start;
  while (at < limit) {
    const code = chars.charCodeAt(at);
    const isPair = 0xd800 <= code && code < 0xdc00;
    const width = isPair ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (left < width) break;
    left -= width;
    at += isPair ? 2 : 1;
  }
  return at;
}
