import { hashOf } from './key-hash.ts';

/** Memory for a table of keys, all of its parts in one piece of memory. */
export interface KeyRoom {
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly hashes: Uint32Array<ArrayBuffer>;
  readonly slots: Uint32Array<ArrayBuffer>;
  readonly octets: Uint8Array<ArrayBuffer>;
}

/**
 * Strings by number: equal strings get equal keys, so that links between messages are comparisons of integers.
 * Key 0 is the empty string. The table only grows, so a key means the same in every later version of a text.
 *
 * A trace has as many Call-IDs, branches and tags as messages, so they are no JavaScript strings: the code units of all keys
 * stand behind one another in one array of octets (one for ASCII, three for another unit), and a table of slots finds them by hash.
 */
export class KeyTable {
  #octets = new Uint8Array(1024);
  /** Where the octets of a key begin; those of the next key begin behind its last. */
  #starts = new Uint32Array(64);
  #count = 1;
  #isLent = false;
  /** Keys by their hash, 0 where a slot is free. */
  #slots = new Uint32Array(64);
  /** The hash of each key, while a text is scanned; undefined once nothing more was kept ready. */
  #hashes: Uint32Array | undefined = new Uint32Array(64);
  /** Another one in each table, so that no trace can be written whose keys all fall into one slot. */
  readonly seed = Math.floor(Math.random() * 0x7fffffff);

  /** Returns the key of `text`, giving it one when it is new. */
  keyOf(text: string): number {
    return this.keyIn(text, 0, text.length);
  }

  /** Returns the key of the text between `start` and `end`, giving it one when it is new. */
  keyIn(chars: string, start: number, end: number): number {
    if (end <= start) return 0;
    const from = this.#makeRoom(3 * (end - start));
    const behind = this.#write(chars, start, end, from);
    const hash = hashOf(this.#octets, from, behind, this.seed);
    const slot = this.#slotOf(hash, this.#octets, from, behind);
    const key = this.#slots[slot] ?? 0;
    return key === 0 ? this.#added(behind, slot, hash) : key;
  }

  /**
   * Returns the key of the ASCII between `start` and `end`, which is probably that of `guess`, giving it one when it is new; `hash` is
   * what `hashOf` makes of it.
   */
  keyNear(ascii: Uint8Array, start: number, end: number, guess: number, hash: number): number {
    if (guess !== 0 && this.#mayBe(guess, hash) && this.#isKey(guess, ascii, start, end)) return guess;
    const slot = this.#slotOf(hash, ascii, start, end);
    const key = this.#slots[slot] ?? 0;
    return key === 0 ? this.#addAscii(ascii, start, end, slot, hash) : key;
  }

  /** Tells whether the octets between `start` and `end` are those of a key. */
  #isKey(key: number, ascii: Uint8Array, start: number, end: number): boolean {
    const octets = this.#octets;
    let from = this.#starts[key] ?? 0;
    if ((this.#starts[key + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      if (octets[from] !== ascii[at]) return false;
      from += 1;
    }
    return true;
  }

  /** Returns the key of `text`, or undefined when no message has it. */
  knownKeyOf(text: string): number | undefined {
    if (text === '') return 0;
    const from = this.#makeRoom(3 * text.length);
    const behind = this.#write(text, 0, text.length, from);
    const key =
      this.#slots[this.#slotOf(hashOf(this.#octets, from, behind, this.seed), this.#octets, from, behind)] ?? 0;
    return key === 0 ? undefined : key;
  }

  /** Returns the string of a key; a key that was never given reads as the empty string. */
  textOf(key: number): string {
    if (key === 0 || this.#count <= key) return '';
    let text = '';
    const octets = this.#octets;
    const end = this.#starts[key + 1] ?? 0;
    let at = this.#starts[key] ?? 0;
    for (; at + 4 <= end; at += 4) {
      const first = octets[at] ?? 0;
      const second = octets[at + 1] ?? 0;
      const third = octets[at + 2] ?? 0;
      const fourth = octets[at + 3] ?? 0;
      // Four at once, as long as all are ASCII: that takes half the time.
      if (0x80 <= (first | second | third | fourth)) break;
      text += String.fromCharCode(first, second, third, fourth);
    }
    while (at < end) {
      const first = octets[at] ?? 0;
      text += String.fromCharCode(first < 0x80 ? first : this.#wideUnit(at));
      at += first < 0x80 ? 1 : 3;
    }
    return text;
  }

  /** The octets of all keys behind one another, to be read only and before the next key is given: a unit of ASCII is one of them. */
  get octets(): Uint8Array {
    return this.#octets;
  }

  /** Returns where the octets of a key begin; those of the next key begin behind its last. */
  startOf(key: number): number {
    return this.#starts[key] ?? 0;
  }

  /** How many keys there are, the empty text among them. */
  get count(): number {
    return this.#count;
  }

  /** True where the table stands in memory that was lent to it (`moveInto`). */
  get isLent(): boolean {
    return this.#isLent;
  }

  /** Moves the table into memory of others, which has room for more keys than it holds; the owner fills the slots by the hashes. */
  moveInto(room: KeyRoom): void {
    const { starts, hashes, slots, octets } = room;
    const count = this.#count;
    const known = this.#hashes;
    starts.set(this.#starts.subarray(0, count + 1));
    octets.set(this.#octets.subarray(0, this.#starts[count] ?? 0));
    if (known !== undefined) hashes.set(known.subarray(0, count));
    else for (let key = 1; key < count; key += 1) hashes[key] = this.#hashOfKey(key);
    this.#starts = starts;
    this.#octets = octets;
    this.#hashes = hashes;
    this.#slots = slots;
    this.#isLent = true;
  }

  /** Tells the table how many keys it has after others have added some to the memory that they have lent it. */
  noteCount(count: number): void {
    this.#count = count;
  }

  /** Moves the table back out of memory that was lent to it. */
  moveOut(): void {
    if (!this.#isLent) return;
    this.#isLent = false;
    this.#octets = this.#octets.slice(0, this.#starts[this.#count] ?? 0);
    this.#starts = this.#starts.slice(0, this.#count + 1);
    this.#hashes = this.#hashes?.slice(0, this.#count);
    this.#slots = this.#slots.slice();
  }

  /** Gives back what was kept ready for more keys. */
  trim(): void {
    this.moveOut();
    this.#octets = this.#octets.slice(0, this.#starts[this.#count] ?? 0);
    this.#starts = this.#starts.slice(0, this.#count + 1);
    this.#rehash(Math.ceil(this.#count * 1.28) + 8);
    this.#hashes = undefined;
  }

  /** Returns the slot of the key with these octets and this hash, or the free one that it would take. */
  #slotOf(hash: number, octets: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    let slot = this.#firstSlot(hash);
    for (let key = slots[slot] ?? 0; key !== 0; key = slots[slot] ?? 0) {
      if (this.#mayBe(key, hash) && this.#isKey(key, octets, start, end)) break;
      slot = slot + 1 === slots.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** Tells whether a key may have this hash: most others are told apart without a look at their octets. */
  #mayBe(key: number, hash: number): boolean {
    const hashes = this.#hashes;
    return hashes === undefined || hashes[key] === hash >>> 0;
  }

  /** The upper 21 bits of the hash, because their product with the length is exact: the kernel comes to the same slot. */
  #firstSlot(hash: number): number {
    return Math.floor(((hash >>> 11) * this.#slots.length) / 0x20_0000);
  }

  #wideUnit(at: number): number {
    return (
      (((this.#octets[at] ?? 0) & 0x7f) << 14) |
      ((this.#octets[at + 1] ?? 0) << 7) |
      ((this.#octets[at + 2] ?? 0) & 0x7f)
    );
  }

  #addAscii(ascii: Uint8Array, start: number, end: number, slot: number, hash: number): number {
    let to = this.#makeRoom(end - start);
    const octets = this.#octets;
    for (let at = start; at < end; at += 1) {
      octets[to] = ascii[at] ?? 0;
      to += 1;
    }
    return this.#added(to, slot, hash);
  }

  /** Makes room for one more key and returns where its octets are to begin. */
  #makeRoom(length: number): number {
    const key = this.#count;
    const from = this.#starts[key] ?? 0;
    // Memory that was lent does not grow here.
    if (this.#octets.length < from + length || this.#starts.length <= key + 1) this.moveOut();
    if (this.#octets.length < from + length) this.#octets = grown(this.#octets, from + length);
    if (this.#starts.length <= key + 1) {
      this.#starts = grown(this.#starts, key + 2);
      if (this.#hashes !== undefined) this.#hashes = grown(this.#hashes, this.#starts.length);
    }
    return from;
  }

  /** Gives a key to the octets up to `end`. */
  #added(end: number, slot: number, hash: number): number {
    const key = this.#count;
    this.#starts[key + 1] = end;
    if (this.#hashes !== undefined) this.#hashes[key] = hash;
    this.#count += 1;
    this.#slots[slot] = key;
    if (this.#slots.length < this.#count * 2) this.#rehash(this.#slots.length * 2);
    return key;
  }

  #write(chars: string, start: number, end: number, from: number): number {
    const octets = this.#octets;
    let at = from;
    for (let index = start; index < end; index += 1) {
      const code = chars.charCodeAt(index);
      if (code < 0x80) {
        octets[at] = code;
        at += 1;
        continue;
      }
      // The upper bit marks the first octet and the last, so that a unit can be read from either side.
      octets[at] = 0x80 | (code >> 14);
      octets[at + 1] = (code >> 7) & 0x7f;
      octets[at + 2] = 0x80 | (code & 0x7f);
      at += 3;
    }
    return at;
  }

  #hashOfKey(key: number): number {
    return hashOf(this.#octets, this.#starts[key] ?? 0, this.#starts[key + 1] ?? 0, this.seed);
  }

  /** Makes a table of so many slots. */
  #rehash(length: number): void {
    this.moveOut();
    this.#slots = new Uint32Array(length);
    this.#fill(this.#slots);
  }

  /** Puts all keys into slots of which none is taken. */
  #fill(slots: Uint32Array): void {
    slots.fill(0);
    const { length } = slots;
    const hashes = this.#hashes;
    for (let key = 1; key < this.#count; key += 1) {
      let slot = this.#firstSlot(hashes?.[key] ?? this.#hashOfKey(key));
      while (slots[slot] !== 0) slot = slot + 1 === length ? 0 : slot + 1;
      slots[slot] = key;
    }
  }
}

function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, least: number): Numbers;
function grown(numbers: Uint8Array | Uint32Array, least: number): Uint8Array | Uint32Array {
  const length = Math.max(least, Math.ceil(numbers.length * 1.5));
  const larger = numbers instanceof Uint8Array ? new Uint8Array(length) : new Uint32Array(length);
  larger.set(numbers);
  return larger;
}
