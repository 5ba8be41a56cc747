import type { Span } from '../../text/span.ts';

/**
 * Returns the first place between two offsets of a text read as Latin-1 that is not UTF-8 as RFC 3629 §4 has it: no overlong form,
 * no surrogate, nothing beyond U+10FFFF. Undefined where all of it is.
 */
export function brokenUtf8(text: string, start: number, end: number): Span | undefined {
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      at += 1;
      continue;
    }
    const length = lengthOf(code);
    const second = text.charCodeAt(at + 1);
    if (length === 0 || end < at + length || second < leastSecond(code) || mostSecond(code) < second) {
      return { start: at, end: at + 1 };
    }
    for (let next = at + 2; next < at + length; next += 1) {
      if ((text.charCodeAt(next) & 0xc0) !== 0x80) return { start: at, end: at + 1 };
    }
    at += length;
  }
  return undefined;
}

/** Returns how many octets a character takes that begins with this one; 0 where none does. */
function lengthOf(first: number): number {
  if (first < 0xc2 || 0xf4 < first) return 0;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function leastSecond(first: number): number {
  if (first === 0xe0) return 0xa0;
  return first === 0xf0 ? 0x90 : 0x80;
}

function mostSecond(first: number): number {
  if (first === 0xed) return 0x9f;
  return first === 0xf4 ? 0x8f : 0xbf;
}
