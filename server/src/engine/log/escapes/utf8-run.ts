import type { Escape } from './escape-kind.ts';

/** One octet that is written as an escape. */
export interface EscapedOctet {
  readonly octet: number;
  readonly length: number;
}

/**
 * Returns the character that a run of escaped octets spells in UTF-8, or the first octet alone where they spell none. `octetAt`
 * returns the escaped octet at an offset, or undefined.
 */
export function utf8Run(at: number, octetAt: (at: number) => EscapedOctet | undefined): Escape | undefined {
  const first = octetAt(at);
  if (first === undefined) return undefined;
  const count = first.octet < 0xc2 ? 0 : first.octet < 0xe0 ? 1 : first.octet < 0xf0 ? 2 : first.octet < 0xf5 ? 3 : 0;
  let code = count === 0 ? first.octet : first.octet & (0x3f >> count);
  let { length } = first;
  for (let index = 0; index < count; index += 1) {
    const next = octetAt(at + length);
    if (next === undefined || next.octet < 0x80 || 0xbf < next.octet) return alone(first);
    code = code * 64 + (next.octet & 0x3f);
    length += next.length;
  }
  const isOverlong = (count === 2 && code < 0x800) || (count === 3 && code < 0x1_0000);
  const isNoCharacter = (0xd800 <= code && code <= 0xdfff) || 0x10_ffff < code;
  return isOverlong || isNoCharacter ? alone(first) : { text: String.fromCodePoint(code), length };
}

function alone(first: EscapedOctet): Escape {
  return { text: String.fromCharCode(first.octet), length: first.length };
}
