/** One number per entry, by identity, for what is read once and holds in every version; 0 where nothing was read yet. */
export class EntryNumbers {
  readonly #expected: number;
  #numbers = new Uint32Array(0);

  /** Room is made for the entries that are `expected` when the first is set: to grow by and by would take twice as much. */
  constructor(expected = 255) {
    this.#expected = expected;
  }

  get(identity: number): number {
    return this.#numbers[identity] ?? 0;
  }

  set(identity: number, value: number): void {
    if (this.#numbers.length <= identity) {
      const length = Math.max(identity, this.#expected) + 1;
      const larger = new Uint32Array(Math.max(length, this.#numbers.length * 2));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[identity] = value;
  }
}
