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
  /** Keys by their hash, 0 where a slot is free. */
  #slots = new Uint32Array(64);
  /** Another one in each table, so that no trace can be written whose keys all fall into one slot. */
  readonly #seed = Math.floor(Math.random() * 0x7fffffff);

  /** Returns the key of `text`, giving it one when it is new. */
  keyOf(text: string): number {
    return this.keyIn(text, 0, text.length);
  }

  /** Returns the key of the text between `start` and `end`, giving it one when it is new. */
  keyIn(chars: string, start: number, end: number): number {
    if (end <= start) return 0;
    let slot = this.#slotOf(hashIn(chars, start, end, this.#seed));
    for (;;) {
      const key = this.#slots[slot] ?? 0;
      if (key === 0) break;
      if (this.#isKey(key, chars, start, end)) return key;
      slot = slot + 1 === this.#slots.length ? 0 : slot + 1;
    }
    return this.#add(chars, start, end, slot);
  }

  /** Returns the key of the text between `start` and `end`, which is probably that of `guess`. */
  keyNear(chars: string, start: number, end: number, guess: number): number {
    return guess !== 0 && this.#isKey(guess, chars, start, end) ? guess : this.keyIn(chars, start, end);
  }

  /** Returns where the text of a key of ASCII ends that stands at `start`, or -1 where it does not, or not before `end`. */
  behindKey(key: number, chars: string, start: number, end: number): number {
    const octets = this.#octets;
    const from = this.#starts[key] ?? 0;
    const behind = start + (this.#starts[key + 1] ?? 0) - from;
    if (end < behind) return -1;
    const shift = from - start;
    for (let at = start; at < behind; at += 1) if (octets[at + shift] !== chars.charCodeAt(at)) return -1;
    return behind;
  }

  /** Returns the key of `text`, or undefined when no message has it. */
  knownKeyOf(text: string): number | undefined {
    if (text === '') return 0;
    let slot = this.#slotOf(hashIn(text, 0, text.length, this.#seed));
    for (;;) {
      const key = this.#slots[slot] ?? 0;
      if (key === 0) return undefined;
      if (this.#isKey(key, text, 0, text.length)) return key;
      slot = slot + 1 === this.#slots.length ? 0 : slot + 1;
    }
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

  /** Gives back what was kept ready for more keys. */
  trim(): void {
    this.#octets = this.#octets.slice(0, this.#starts[this.#count] ?? 0);
    this.#starts = this.#starts.slice(0, this.#count + 1);
    this.#rehash(Math.ceil(this.#count * 1.28) + 8);
  }

  #slotOf(hash: number): number {
    return Math.floor(((hash >>> 0) / 0x1_0000_0000) * this.#slots.length);
  }

  #isKey(key: number, chars: string, start: number, end: number): boolean {
    const octets = this.#octets;
    const from = this.#starts[key] ?? 0;
    let at = (this.#starts[key + 1] ?? 0) - 1;
    if (at - from + 1 < end - start) return false;
    // From the end, because keys of one program begin alike.
    for (let index = end - 1; start <= index; index -= 1) {
      const code = chars.charCodeAt(index);
      if (code < 0x80) {
        if (octets[at] !== code) return false;
        at -= 1;
      } else {
        if (at - 2 < from || this.#wideUnit(at - 2) !== code) return false;
        at -= 3;
      }
    }
    return at + 1 === from;
  }

  #wideUnit(at: number): number {
    return (
      (((this.#octets[at] ?? 0) & 0x7f) << 14) |
      ((this.#octets[at + 1] ?? 0) << 7) |
      ((this.#octets[at + 2] ?? 0) & 0x7f)
    );
  }

  #add(chars: string, start: number, end: number, slot: number): number {
    const key = this.#count;
    const from = this.#starts[key] ?? 0;
    if (this.#octets.length < from + 3 * (end - start)) this.#octets = grown(this.#octets, from + 3 * (end - start));
    if (this.#starts.length <= key + 1) this.#starts = grown(this.#starts, key + 2);
    this.#starts[key + 1] = this.#write(chars, start, end, from);
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

  /** Makes a table of so many slots. */
  #rehash(length: number): void {
    this.#slots = new Uint32Array(length);
    for (let key = 1; key < this.#count; key += 1) {
      let slot = this.#slotOf(this.#hashOf(key));
      while (this.#slots[slot] !== 0) slot = slot + 1 === this.#slots.length ? 0 : slot + 1;
      this.#slots[slot] = key;
    }
  }

  #hashOf(key: number): number {
    const octets = this.#octets;
    const end = this.#starts[key + 1] ?? 0;
    let hash = this.#seed;
    for (let at = this.#starts[key] ?? 0; at < end;) {
      const first = octets[at] ?? 0;
      hash = mixed(hash, first < 0x80 ? first : this.#wideUnit(at));
      at += first < 0x80 ? 1 : 3;
    }
    return Math.imul(hash, 0x85ebca6b);
  }
}

function hashIn(chars: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let at = start; at < end; at += 1) hash = mixed(hash, chars.charCodeAt(at));
  return Math.imul(hash, 0x85ebca6b);
}

function mixed(hash: number, code: number): number {
  const product = Math.imul(hash ^ code, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, least: number): Numbers;
function grown(numbers: Uint8Array | Uint32Array, least: number): Uint8Array | Uint32Array {
  const length = Math.max(least, Math.ceil(numbers.length * 1.5));
  const larger = numbers instanceof Uint8Array ? new Uint8Array(length) : new Uint32Array(length);
  larger.set(numbers);
  return larger;
}
