import type { TextSource } from '../../text/text-source.ts';
import { octetsIn } from './captured-frame.ts';
import type { Octets } from './octets.ts';

/**
 * Returns the octets that a stretch of letters stands for: UTF-8 in a text of characters. `hasLostReturns`: the CR before each line
 * feed was lost and is put back, at the place of the line feed.
 */
export function octetsOfText(source: TextSource, start: number, end: number, hasLostReturns: boolean): Octets {
  const { chars, unit } = source;
  if (unit === 'octet' && !hasLostReturns) return octetsIn(chars, start, end - start);
  const length = octetCount(source, start, end, hasLostReturns);
  const bytes = new Uint8Array(length);
  const places = new Uint32Array(length);
  let count = 0;
  const put = (octet: number, place: number): void => {
    bytes[count] = octet;
    places[count] = place;
    count += 1;
  };
  for (let at = start; at < end;) {
    const code = unit === 'octet' ? chars.charCodeAt(at) : (chars.codePointAt(at) ?? 0);
    if (hasLostReturns && code === 10 && chars.charCodeAt(at - 1) !== 13) put(13, at);
    if (unit === 'octet' || code < 0x80) put(code, at);
    else {
      const octets = utf8(code);
      // Each half of a pair stands for two of its four octets.
      octets.forEach((octet, index) => put(octet, index < 2 || octets.length < 4 ? at : at + 1));
    }
    at += 0xff_ff < code ? 2 : 1;
  }
  return { bytes, base: 0, places };
}

/** Returns how many octets a stretch stands for: counted first, so that no more room is taken than they need. */
function octetCount({ chars, unit }: TextSource, start: number, end: number, hasLostReturns: boolean): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const code = unit === 'octet' ? chars.charCodeAt(at) : (chars.codePointAt(at) ?? 0);
    if (hasLostReturns && code === 10 && chars.charCodeAt(at - 1) !== 13) count += 1;
    count += unit === 'octet' || code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
    if (0xff_ff < code) at += 1;
  }
  return count;
}

/** RFC 3629 §3. */
function utf8(code: number): readonly number[] {
  if (code < 0x8_00) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
  if (code < 0x1_00_00) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
}
