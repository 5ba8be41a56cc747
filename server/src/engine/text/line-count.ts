const lineFeed = 10;
const fourLineFeeds = 0x0a0a0a0a;
const lowBits = 0x7f7f7f7f;

/** So many words are counted before the counts of their four places are added up: none of them is more than an octet holds. */
const wordsAtOnce = 127;

/** Returns how many line feeds stand between `start` and `end`; four octets are looked at in one step, without a branch. */
export function lineFeedsIn(octets: Uint8Array, start: number, end: number): number {
  let count = 0;
  let at = start;
  // The steps of four begin where a word of the buffer begins.
  while (at < end && ((octets.byteOffset + at) & 3) !== 0) {
    if (octets[at] === lineFeed) count += 1;
    at += 1;
  }
  const first = (octets.byteOffset + at) >>> 2;
  const behind = Math.max(first, (octets.byteOffset + end) >>> 2);
  count += lineFeedsInWords(wordsOf(octets), first, behind);
  at += (behind - first) * 4;
  for (; at < end; at += 1) if (octets[at] === lineFeed) count += 1;
  return count;
}

function lineFeedsInWords(words: Uint32Array, first: number, behind: number): number {
  let count = 0;
  for (let word = first; word < behind;) {
    const until = Math.min(behind, word + wordsAtOnce);
    let places = 0;
    for (; word < until; word += 1) {
      // A line feed becomes 0, and of the octets of a word only a 0 keeps its highest bit unset.
      const sign = (words[word] ?? 0) ^ fourLineFeeds;
      places = (places + ((~(((sign & lowBits) + lowBits) | sign) >>> 7) & 0x01010101)) | 0;
    }
    count += (places & 0xff) + ((places >>> 8) & 0xff) + ((places >>> 16) & 0xff) + (places >>> 24);
  }
  return count;
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
