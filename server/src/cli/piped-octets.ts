import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** The octets of standard input, a FIFO or a device: they come once. */
export class PipedOctets {
  readonly #stream: Readable;
  readonly #coming: AsyncIterator<Buffer>;
  readonly #most: number;
  /** What has come so far; undefined once it is more than can be kept. */
  #kept: Buffer[] | undefined = [];
  #length = 0;

  /** How many octets have come. */
  get length(): number {
    return this.#length;
  }

  /** `-` is standard input; of what comes, `most` octets are kept. */
  constructor(file: string, most: number) {
    this.#stream = file === '-' ? process.stdin : createReadStream(file);
    this.#coming = this.#stream[Symbol.asyncIterator]();
    this.#most = most;
  }

  /** Yields the octets from the first one on, as long as nothing of them was let go. */
  async *fromStart(): AsyncGenerator<Buffer, void> {
    for (let at = 0; this.#kept !== undefined && at < this.#kept.length; at += 1) {
      const piece = this.#kept[at];
      if (piece !== undefined) yield piece;
    }
    for (let piece = await this.#next(); piece !== undefined; piece = await this.#next()) yield piece;
  }

  /** Returns all octets, or undefined where they are more than can be kept. */
  async whole(): Promise<Buffer | undefined> {
    while (this.#kept !== undefined && (await this.#next()) !== undefined);
    return this.#kept === undefined ? undefined : Buffer.concat(this.#kept, this.#length);
  }

  close(): void {
    this.#stream.destroy();
  }

  async #next(): Promise<Buffer | undefined> {
    const piece = await this.#coming.next();
    if (piece.done === true) return undefined;
    this.#length += piece.value.length;
    if (this.#most < this.#length) this.#kept = undefined;
    else this.#kept?.push(piece.value);
    return piece.value;
  }
}
