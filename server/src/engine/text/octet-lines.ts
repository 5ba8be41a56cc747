/** Takes what was written; false ends the writing. The octets are only lent. */
export type TakeOctets = (octets: Uint8Array) => boolean;

/** So much is handed on at once, in octets. */
const batch = 131_072;

/** The octets that stand in a string of JSON as they are, where hidden characters are escaped, too. */
const isPlain = Uint8Array.from({ length: 256 }, (_, code) =>
  32 <= code && code < 127 && code !== 34 && code !== 92 ? 1 : 0,
);

/** Where lines of JSON are written as octets, so that no string is made of what stands in the text as octets already. */
export class OctetLines {
  octets: Uint8Array;
  at = 0;
  readonly #take: TakeOctets;
  #isOver = false;

  /** `room` is how much it has room for at first. */
  constructor(take: TakeOctets, room = batch + 16_384) {
    this.#take = take;
    this.octets = new Uint8Array(room);
  }

  /** True once nobody wants any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Makes room for `length` octets behind what was written. */
  makeRoom(length: number): void {
    if (batch <= this.at) this.flush();
    if (this.at + length <= this.octets.length) return;
    const larger = new Uint8Array(this.at + length + batch);
    larger.set(this.octets.subarray(0, this.at));
    this.octets = larger;
  }

  /** Hands on what was written. */
  flush(): void {
    if (this.at !== 0 && !this.#isOver) this.#isOver = !this.#take(this.octets.subarray(0, this.at));
    this.at = 0;
  }

  /** Writes octets that are known to be fit. */
  known(octets: Uint8Array): void {
    const { octets: into } = this;
    let to = this.at;
    for (let at = 0; at < octets.length; at += 1) {
      into[to] = octets[at] ?? 0;
      to += 1;
    }
    this.at = to;
  }

  /** Writes the octets between `start` and `end`; false where one of them may not stand in a string of JSON as it is. */
  plain(octets: Uint8Array, start: number, end: number): boolean {
    const { octets: into } = this;
    let to = this.at;
    let all = 1;
    for (let at = start; at < end; at += 1) {
      const octet = octets[at] ?? 0;
      all &= isPlain[octet] ?? 0;
      into[to] = octet;
      to += 1;
    }
    this.at = to;
    return all === 1;
  }

  /** The same for a string. */
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

  /** Writes a whole number from 0 on. */
  number(value: number): void {
    let digits = 1;
    for (let least = 10; least <= value; least *= 10) digits += 1;
    let rest = value;
    for (let at = this.at + digits - 1; this.at <= at; at -= 1) {
      const tenth = Math.floor(rest / 10);
      this.octets[at] = rest - tenth * 10 + 48;
      rest = tenth;
    }
    this.at += digits;
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

/** Returns a text as UTF-8. */
export function utf8Octets(text: string): Uint8Array {
  const lines = new OctetLines(() => true, text.length * 3);
  lines.text(text);
  return lines.octets.slice(0, lines.at);
}
