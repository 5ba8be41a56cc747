/** What a character may be part of (RFC 3261 §25.1); the bits of `classOf`. */
export const inToken = 1;
export const inDigits = 2;
export const inHex = 4;
export const isLetter = 8;
/** SP, TAB, CR and LF: a line end inside a header field is a fold. */
export const isBlankClass = 16;
/** Letters, digits, `-`, `.`, and `_`, which host names in real traces have. */
export const inHost = 32;
/** A `word`: Call-ID and what refers to one. */
export const inWord = 64;
/** Unreserved and user-unreserved; `%` begins an escape and is not among them. */
export const inUser = 128;
export const inPassword = 256;
/** What the parameters of a SIP URI are made of. */
export const inUriParameter = 512;
/** What the headers of a SIP URI are made of. */
export const inUriHeader = 1024;
/** Any character of RFC 2396 that needs no escape. */
export const inUri = 2048;
export const isControl = 4096;
export const isBeyondAscii = 8192;

const unreserved = "-_.!~*'()";
const marksOf: readonly (readonly [number, string])[] = [
  [inToken, "-.!%*_+`'~"],
  [inHost, '-._'],
  [inWord, '-.!%*_+`\'~()<>:\\"/[]?{}'],
  [inUser, `${unreserved}&=+$,;?/`],
  [inPassword, `${unreserved}&=+$,`],
  [inUriParameter, `${unreserved}[]/:&+$`],
  [inUriHeader, `${unreserved}[]/?:+$`],
  [inUri, `${unreserved};/?:@&=+$,[]`],
];
const ofLettersAndDigits = inToken | inHost | inWord | inUser | inPassword | inUriParameter | inUriHeader | inUri;

/** A table for every UTF-16 unit, so that no look-up needs a test of its range. */
const classes = new Uint16Array(0x10000).fill(isBeyondAscii, 0x80);
for (let code = 0; code < 0x80; code += 1) classes[code] = asciiClass(String.fromCharCode(code), code);

function asciiClass(character: string, code: number): number {
  let bits = 0;
  if (/[0-9]/.test(character)) bits |= inDigits | inHex | ofLettersAndDigits;
  if (/[A-Za-z]/.test(character)) bits |= isLetter | ofLettersAndDigits;
  if (/[A-Fa-f]/.test(character)) bits |= inHex;
  if (/[ \t\r\n]/.test(character)) bits |= isBlankClass;
  else if (code < 0x20 || code === 0x7f) bits |= isControl;
  for (const [bit, marks] of marksOf) if (marks.includes(character)) bits |= bit;
  return bits;
}

/** Returns the classes of a UTF-16 unit as bits. */
export function classOf(code: number): number {
  return classes[code] ?? 0;
}
