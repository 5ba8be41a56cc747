type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** The first `count` of some numbers, all bits that any of them has, and whether they are all the same. */
export interface GatheredNumbers {
  readonly numbers: Uint32Array;
  readonly count: number;
  readonly bits: number;
  readonly areSame: boolean;
}

/**
 * A column of whole numbers from 0 to 2^32 - 1 that takes no more room than they need: none while all are the same, then one,
 * two or four octets each.
 */
export class CompactColumn {
  #values: Numbers = new Uint8Array(0);
  #limit = -1;
  #count = 0;
  /** The value of every entry while `#limit` is -1. */
  #same = 0;

  get count(): number {
    return this.#count;
  }

  /** Returns the value of an entry that exists. */
  at(index: number): number {
    return this.#limit < 0 ? this.#same : (this.#values[index] ?? 0);
  }

  push(value: number): void {
    const count = this.#count;
    if (this.#limit < value || count === this.#values.length) {
      if (this.#limit < 0 && (count === 0 || value === this.#same)) {
        this.#same = value;
        this.#count = count + 1;
        return;
      }
      this.#makeRoom(count + 1, value);
    }
    this.#values[count] = value;
    this.#count = count + 1;
  }

  /** Appends some numbers. */
  pushGathered({ numbers, count, bits, areSame }: GatheredNumbers): void {
    const first = numbers[0] ?? 0;
    if (count === 0) return;
    if (this.#limit < 0 && areSame && (this.#count === 0 || this.#same === first)) {
      this.#same = first;
      this.#count += count;
      return;
    }
    this.#makeRoom(this.#count + count, bits);
    // To copy a few hundred costs less than a view of them, of which there would be one for each column and window.
    copyInto(this.#values, this.#count, { numbers, first: 0, stride: 1, count });
    this.#count += count;
  }

  /** Appends every `stride`th of the numbers from `from` on, `count` of them. */
  pushAll(numbers: Uint32Array, from: number, stride: number, count: number): void {
    if (count === 0) return;
    const first = this.#limit < 0 && this.#count !== 0 ? this.#same : (numbers[from] ?? 0);
    // Both are told without a branch: a bit above what a value may have is above it in their union, too.
    let bits = 0;
    let differing = 0;
    for (let at = from; at < from + count * stride; at += stride) {
      const value = numbers[at] ?? 0;
      bits |= value;
      differing |= value ^ first;
    }
    const highest = bits >>> 0;
    if (this.#limit < 0 && differing === 0) {
      this.#same = first;
      this.#count += count;
      return;
    }
    this.#makeRoom(this.#count + count, highest);
    copyInto(this.#values, this.#count, { numbers, first: from, stride, count });
    this.#count += count;
  }

  /** Appends the entries `from` up to `to` of another column. */
  append(other: CompactColumn, from: number, to: number): void {
    if (to <= from) return;
    const first = this.#count;
    const count = first + (to - from);
    if (other.#limit < 0 && this.#limit < 0 && (first === 0 || this.#same === other.#same)) this.#same = other.#same;
    else {
      // A column that was wide in one version of a text is made as wide in the next at once: that is one copy.
      this.#makeRoom(count, other.#limit < 0 ? other.#same : other.#limit);
      if (other.#limit < 0) this.#values.fill(other.#same, first, count);
      else this.#values.set(other.#values.subarray(from, to), first);
    }
    this.#count = count;
  }

  /** Adds `shift` to the entries from `from` on, modulo 2^32. */
  shift(from: number, shift: number): void {
    if (shift === 0 || this.#count <= from) return;
    if (this.#limit < 0 && from === 0) {
      this.#same = (this.#same + shift) >>> 0;
      return;
    }
    this.#makeRoom(this.#count, 0xffffffff);
    for (let index = from; index < this.#count; index += 1) this.#values[index] = (this.#values[index] ?? 0) + shift;
  }

  /** Gives back what was kept ready for more entries. */
  trim(): void {
    this.#values = this.#values.slice(0, this.#limit < 0 ? 0 : this.#count);
  }

  /** Returns all values, to be read only. */
  view(): Numbers {
    if (this.#limit < 0) this.#makeRoom(this.#count, 0);
    return this.#values.subarray(0, this.#count);
  }

  /** Makes room for `count` entries with values up to `highest`. */
  #makeRoom(count: number, highest: number): void {
    const limit = Math.max(this.#limit, highest <= 0xff ? 0xff : highest <= 0xffff ? 0xffff : 0xffffffff);
    const limitOfSame = this.#same <= 0xff ? 0xff : this.#same <= 0xffff ? 0xffff : 0xffffffff;
    const wide = this.#limit < 0 ? Math.max(limit, limitOfSame) : limit;
    if (wide === this.#limit && count <= this.#values.length) return;
    const length = Math.max(
      count,
      wide === this.#limit ? Math.ceil(this.#values.length * 1.5) : this.#values.length,
      16,
    );
    const larger =
      wide === 0xff ? new Uint8Array(length) : wide === 0xffff ? new Uint16Array(length) : new Uint32Array(length);
    if (this.#limit < 0) larger.fill(this.#same, 0, this.#count);
    else larger.set(this.#values.subarray(0, this.#count));
    this.#values = larger;
    this.#limit = wide;
  }
}

/** One of them for each kind of array, because a loop that has met all three takes three times as long. */
function copyInto(values: Numbers, at: number, from: EveryFew): void {
  if (values instanceof Uint8Array) copyToOctets(values, at, from);
  else if (values instanceof Uint16Array) copyToPairs(values, at, from);
  else copyToFours(values, at, from);
}

/** Every `stride`th of some numbers from `first` on, `count` of them. */
interface EveryFew {
  readonly numbers: Uint32Array;
  readonly first: number;
  readonly stride: number;
  readonly count: number;
}

function copyToOctets(values: Uint8Array, at: number, { numbers, first, stride, count }: EveryFew): void {
  for (let to = at, from = first; to < at + count; to += 1, from += stride) values[to] = numbers[from] ?? 0;
}

function copyToPairs(values: Uint16Array, at: number, { numbers, first, stride, count }: EveryFew): void {
  for (let to = at, from = first; to < at + count; to += 1, from += stride) values[to] = numbers[from] ?? 0;
}

function copyToFours(values: Uint32Array, at: number, { numbers, first, stride, count }: EveryFew): void {
  for (let to = at, from = first; to < at + count; to += 1, from += stride) values[to] = numbers[from] ?? 0;
}
