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
const classes = new Uint16Array(0x10000).fill(isControl, 0, 0x20).fill(isBeyondAscii, 0x80);
classes[0x7f] = isControl;
add(inDigits | inHex | ofLettersAndDigits, '0123456789');
add(isLetter | inHex | ofLettersAndDigits, 'ABCDEFabcdef');
add(isLetter | ofLettersAndDigits, 'GHIJKLMNOPQRSTUVWXYZghijklmnopqrstuvwxyz');
for (const [bits, marks] of marksOf) add(bits, marks);
for (const blank of [0x20, 0x09, 0x0d, 0x0a]) classes[blank] = isBlankClass;

function add(bits: number, characters: string): void {
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    classes[code] = (classes[code] ?? 0) | bits;
  }
}

/** Returns the classes of a UTF-16 unit as bits. */
export function classOf(code: number): number {
  return classes[code] ?? 0;
}
