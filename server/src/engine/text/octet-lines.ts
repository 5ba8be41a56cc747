/** Takes what was written; false ends the writing. The octets are only lent. */
export type TakeOctets = (octets: Uint8Array) => boolean;

/** So much is handed on at once, in octets. */
const batch = 131_072;

/** The octets that stand in a string of JSON as they are, where hidden characters are escaped, too. */
const isPlain = Uint8Array.from({ length: 256 }, (_, code) =>
  32 <= code && code < 127 && code !== 34 && code !== 92 ? 1 : 0,
);

const everyOctet = 0x01010101;
const highBits = 0x80808080;

/** Two digits as they stand behind one another, by the number that they are. */
const digitPairs = Uint16Array.from({ length: 100 }, (_, number) => {
  const tens = Math.floor(number / 10);
  return (tens + 48) | ((number - tens * 10 + 48) << 8);
});

/** From here on a number has no place in a signed word. */
const largeNumber = 0x7fffffff;

/** A text that is written often, as octets: four of them in a number. */
export interface OctetPiece {
  readonly words: Int32Array;
  readonly length: number;
}

/** Where lines of JSON are written as octets, so that no string is made of what stands in the text as octets already. */
export class OctetLines {
  octets: Uint8Array;
  at = 0;
  #view: DataView;
  readonly #take: TakeOctets;
  #isOver = false;

  /** `room` is how much it has room for at first. */
  constructor(take: TakeOctets, room = batch + 16_384) {
    this.#take = take;
    this.octets = new Uint8Array(room);
    this.#view = new DataView(this.octets.buffer);
  }

  /** True once nobody wants any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Makes room for `length` octets behind what was written. */
  makeRoom(length: number): void {
    if (batch <= this.at) this.flush();
    // What is written four octets at a time ends up to three octets later.
    if (this.at + length + 3 <= this.octets.length) return;
    const larger = new Uint8Array(this.at + length + batch);
    larger.set(this.octets.subarray(0, this.at));
    this.octets = larger;
    this.#view = new DataView(larger.buffer);
  }

  /** Hands on what was written. */
  flush(): void {
    if (this.at !== 0 && !this.#isOver) this.#isOver = !this.#take(this.octets.subarray(0, this.at));
    this.at = 0;
  }

  /** Writes what is known to be fit. Room must be there for three octets more. */
  known({ words, length }: OctetPiece): void {
    const view = this.#view;
    let to = this.at;
    for (let index = 0; index < words.length; index += 1) {
      view.setInt32(to, words[index] ?? 0, true);
      to += 4;
    }
    this.at += length;
  }

  /** Writes the octets between `start` and `end`; false where one of them may not stand in a string of JSON as it is. */
  plain(octets: DataView, start: number, end: number): boolean {
    const view = this.#view;
    const shift = this.at - start;
    let odd = 0;
    let at = start;
    for (; at + 4 <= end; at += 4) {
      const word = octets.getInt32(at, true);
      view.setInt32(at + shift, word, true);
      odd |= oddIn(word);
    }
    let all = 1;
    for (; at < end; at += 1) {
      const octet = octets.getUint8(at);
      view.setUint8(at + shift, octet);
      all &= isPlain[octet] ?? 0;
    }
    this.at = at + shift;
    return (odd & highBits) === 0 && all === 1;
  }

  /** Writes a string; false where a character of it may not stand in JSON as it is. */
  plainText(text: string): boolean {
    const { octets: into } = this;
    let to = this.at;
    let all = 1;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      all &= isPlain[code] ?? 0;
      into[to] = code;
      to += 1;
    }
    this.at = to;
    return all === 1;
  }

  /** Writes octets that are known to be fit over what stands at `place` already. */
  over(place: number, octets: DataView, start: number, length: number): void {
    const view = this.#view;
    const shift = place - start;
    const end = start + length;
    let at = start;
    for (; at + 4 <= end; at += 4) view.setInt32(at + shift, octets.getInt32(at, true), true);
    for (; at < end; at += 1) view.setUint8(at + shift, octets.getUint8(at));
  }

  /** Writes a whole number from 0 on. */
  number(value: number): void {
    let digits = 1;
    for (let least = 10; least <= value; least *= 10) digits += 1;
    const view = this.#view;
    let at = this.at + digits;
    this.at = at;
    let rest = value;
    for (; largeNumber <= rest; rest = Math.floor(rest / 10)) {
      at -= 1;
      view.setUint8(at, (rest % 10) + 48);
    }
    // A division of words takes a fraction of the time.
    let word = rest | 0;
    while (10 <= word) {
      const hundredth = (word / 100) | 0;
      at -= 2;
      view.setUint16(at, digitPairs[word - hundredth * 100] ?? 0, true);
      word = hundredth;
    }
    if (0 < word || value === 0) view.setUint8(at - 1, word + 48);
  }

  /** Takes back what was written behind `at`. */
  takeBack(at: number): void {
    this.at = at;
  }

  /** Writes any text as UTF-8, for which room is made. */
  text(text: string): void {
    this.makeRoom(text.length * 3);
    for (const character of text) this.#codePoint(character.codePointAt(0) ?? 0);
  }

  #codePoint(code: number): void {
    const { octets } = this;
    let to = this.at;
    if (code < 0x80) octets[to] = code;
    else {
      if (code < 0x800) octets[to] = 0xc0 | (code >> 6);
      else {
        if (code < 0x10000) octets[to] = 0xe0 | (code >> 12);
        else {
          octets[to] = 0xf0 | (code >> 18);
          to += 1;
          octets[to] = 0x80 | ((code >> 12) & 0x3f);
        }
        to += 1;
        octets[to] = 0x80 | ((code >> 6) & 0x3f);
      }
      to += 1;
      octets[to] = 0x80 | (code & 0x3f);
    }
    this.at = to + 1;
  }
}

/** Returns a word whose high bits are 0 where each of its four octets may stand in a string of JSON as it is. */
function oddIn(word: number): number {
  // What is less than another octet, or 0, borrows from its high bit.
  const quote = (word ^ (34 * everyOctet)) - everyOctet;
  const backslash = (word ^ (92 * everyOctet)) - everyOctet;
  const control = word - 32 * everyOctet;
  return ((quote | backslash | control) & ~word) | (word + everyOctet) | word;
}

/** Returns a text as a piece of UTF-8. */
export function octetPiece(text: string): OctetPiece {
  const octets = utf8Octets(text);
  const words = new Int32Array(Math.ceil(octets.length / 4));
  octets.forEach((octet, at) => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (octet << ((at & 3) * 8));
  });
  return { words, length: octets.length };
}

/** Returns a text as UTF-8. */
function utf8Octets(text: string): Uint8Array {
  const lines = new OctetLines(() => true, text.length * 3);
  lines.text(text);
  return lines.octets.slice(0, lines.at);
}
