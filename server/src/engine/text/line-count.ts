const lineFeed = 10;
const fourLineFeeds = 0x0a0a0a0a;
const lowBits = 0x7f7f7f7f;
const highBits = 0x80808080;

/** Returns how many line feeds stand between `start` and `end`; four octets are looked at in one step. */
export function lineFeedsIn(octets: Uint8Array, start: number, end: number): number {
  let count = 0;
  let at = start;
  // The steps of four begin where a word of the buffer begins.
  while (at < end && ((octets.byteOffset + at) & 3) !== 0) {
    if (octets[at] === lineFeed) count += 1;
    at += 1;
  }
  const words = wordsOf(octets);
  const first = (octets.byteOffset + at) >>> 2;
  const behind = Math.max(first, (octets.byteOffset + end) >>> 2);
  for (let word = first; word < behind; word += 1) {
    const sign = (words[word] ?? 0) ^ fourLineFeeds;
    // Nothing is left of most words: none of their octets has become 0.
    if (((sign - 0x01010101) & ~sign & highBits) !== 0) count += zerosIn(sign);
  }
  at += (behind - first) * 4;
  for (; at < end; at += 1) if (octets[at] === lineFeed) count += 1;
  return count;
}

function zerosIn(word: number): number {
  const zeros = ~(((word & lowBits) + lowBits) | word) & highBits;
  return ((zeros >>> 7) & 1) + ((zeros >>> 15) & 1) + ((zeros >>> 23) & 1) + (zeros >>> 31);
}

let lastBuffer: ArrayBufferLike | undefined;
let lastWords: Uint32Array = new Uint32Array(0);

/** A window is read into one buffer again and again. */
function wordsOf(octets: Uint8Array): Uint32Array {
  if (lastBuffer !== octets.buffer) {
    lastBuffer = octets.buffer;
    lastWords = new Uint32Array(octets.buffer, 0, octets.buffer.byteLength >>> 2);
  }
  return lastWords;
}

/** The place of one line after the other in a text that is seen through windows. Lines are 1-based. */
export class LineCount {
  #line = 1;
  #at = 0;
  #linesBefore = 0;

  /** How many lines end before the window. */
  get linesBefore(): number {
    return this.#linesBefore;
  }

  /** Returns the line of an offset of the window; nearest are offsets not far behind the one before. */
  lineAt(octets: Uint8Array, offset: number): number {
    if (this.#at <= offset) this.#line += lineFeedsIn(octets, this.#at, offset);
    else this.#line -= lineFeedsIn(octets, offset, this.#at);
    this.#at = offset;
    return this.#line;
  }

  /** Says that the next window begins at an offset of this one. */
  moveOn(octets: Uint8Array, offset: number): void {
    this.#linesBefore = this.lineAt(octets, offset) - 1;
    this.#at = 0;
  }
}
