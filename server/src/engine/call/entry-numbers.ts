/** One number per entry, by identity, for what is read once and holds in every version; 0 where nothing was read yet. */
export class EntryNumbers {
  #numbers = new Uint32Array(256);

  get(identity: number): number {
    return this.#numbers[identity] ?? 0;
  }

  set(identity: number, value: number): void {
    if (this.#numbers.length <= identity) {
      const larger = new Uint32Array(Math.max(identity + 1, this.#numbers.length * 2));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[identity] = value;
  }
}
