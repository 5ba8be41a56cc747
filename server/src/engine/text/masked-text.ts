/** A text of Latin-1 and all that differ from it in some digits alone, as numbers of four octets. */
export interface MaskedText {
  readonly length: number;
  /** The octets: of digits that may be others the upper half, which all digits share. */
  readonly key: Int32Array;
  /** Which bits of the octets are compared. */
  readonly compared: Int32Array;
  /** All bits of the digits that may be others. */
  readonly free: Int32Array;
}

/** The upper half of an octet, which digits and six signs share. */
const upperHalf = 0xf0;
const upperHalves = 0xf0f0f0f0;
const digitHalves = 0x30303030;
const highBits = 0x80808080;

/** Added to an octet of `0x30` to `0x3f`, tells a digit from a sign by one bit. */
const behindDigits = 0x06060606;
const signBits = 0x40404040;

/** Returns a text, whose digits at the places in `free` may be others. */
export function maskedText(text: string, free: ReadonlySet<number>): MaskedText {
  const count = Math.ceil(text.length / 4);
  const masked = { key: new Int32Array(count), compared: new Int32Array(count), free: new Int32Array(count) };
  const put = (words: Int32Array, at: number, octet: number): void => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (octet << ((at & 3) * 8));
  };
  for (let at = 0; at < text.length; at += 1) {
    const compared = free.has(at) ? upperHalf : 0xff;
    put(masked.key, at, text.charCodeAt(at) & compared);
    put(masked.compared, at, compared);
    if (free.has(at)) put(masked.free, at, 0xff);
  }
  return { ...masked, length: text.length };
}

/** Tells whether the octets from `start` on are such a text. Three more octets than the text has must be there. */
export function isMaskedText({ key, compared, free }: MaskedText, octets: DataView, start: number): boolean {
  let differing = 0;
  let at = start;
  for (let index = 0; index < key.length; index += 1) {
    const word = octets.getInt32(at, true);
    differing |= (word & (compared[index] ?? 0)) ^ (key[index] ?? 0);
    differing |= ((word & (free[index] ?? 0)) + behindDigits) & signBits;
    at += 4;
  }
  return differing === 0;
}

/** Returns a number that is the same for octets that differ in digits alone. `seed` is any other number. */
export function maskedHash(octets: DataView, start: number, end: number, seed: number): number {
  let hash = seed;
  let at = start;
  for (; at + 4 <= end; at += 4) hash = mixed(hash, withoutDigits(octets.getInt32(at, true)));
  for (; at < end; at += 1) hash = mixed(hash, withoutDigits(octets.getUint8(at)));
  return hash >>> 0;
}

/** Takes the lower half off the octets that may be digits. */
function withoutDigits(word: number): number {
  const upper = (word & upperHalves) ^ digitHalves;
  // The high bit of an octet becomes 1 where its upper half is another one; a sum would be no word any more.
  const others = (upper | (upper << 1) | (upper << 2) | (upper << 3)) & highBits;
  return word & (upperHalves | ((others >>> 7) * 15));
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}
