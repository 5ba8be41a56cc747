import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** What was read of a file that is followed. */
export type FollowStep =
  | { readonly kind: 'octets'; readonly octets: Buffer }
  /** There is nothing more for now. */
  | { readonly kind: 'end' }
  /** There is no file of this name yet. */
  | { readonly kind: 'absent' }
  /** What comes next is another text: the file was renamed and a new one begun, or it was emptied. */
  | { readonly kind: 'replaced' | 'emptied' };

/** What is read at once, in octets. */
const pieceOctets = 65_536;

/** How many of the last octets are compared, to tell a file that was emptied and has grown again from one that has only grown. */
const rememberedOctets = 64;

/** A file by its name, whatever stands under this name: as `tail -F` reads it. */
export class FollowedFile {
  readonly #file: string;
  readonly #octets = Buffer.allocUnsafeSlow(pieceOctets);
  #descriptor: number | undefined;
  #position = 0;
  #remembered: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    this.#file = file;
  }

  /** Returns the next octets, or why there are none. Throws where the file may not be read. */
  next(): FollowStep {
    if (this.#descriptor === undefined && !this.#open()) return { kind: 'absent' };
    const descriptor = this.#descriptor ?? 0;
    if (this.#isEmptied(descriptor)) {
      this.#position = 0;
      this.#remembered = Buffer.alloc(0);
      return { kind: 'emptied' };
    }
    const count = readSync(descriptor, this.#octets, 0, pieceOctets, this.#position);
    if (0 < count) return this.#taken(count);
    if (!this.#isReplaced(descriptor)) return { kind: 'end' };
    this.close();
    return { kind: 'replaced' };
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
    this.#position = 0;
    this.#remembered = Buffer.alloc(0);
  }

  #open(): boolean {
    if (statSync(this.#file, { throwIfNoEntry: false }) === undefined) return false;
    this.#descriptor = openSync(this.#file, 'r');
    return true;
  }

  #taken(count: number): FollowStep {
    const octets = Buffer.from(this.#octets.subarray(0, count));
    this.#position += count;
    this.#remembered = Buffer.concat([this.#remembered, octets.subarray(-rememberedOctets)]).subarray(
      -rememberedOctets,
    );
    return { kind: 'octets', octets };
  }

  #isEmptied(descriptor: number): boolean {
    if (fstatSync(descriptor).size < this.#position) return true;
    const { length } = this.#remembered;
    if (length === 0) return false;
    const now = Buffer.alloc(length);
    const count = readSync(descriptor, now, 0, length, this.#position - length);
    return count !== length || !now.equals(this.#remembered);
  }

  /** While the name is missing, what was open is read on: a log that is rotated has no file for a moment. */
  #isReplaced(descriptor: number): boolean {
    const named = statSync(this.#file, { throwIfNoEntry: false, bigint: true });
    if (named === undefined) return false;
    const open = fstatSync(descriptor, { bigint: true });
    return named.ino !== open.ino || named.dev !== open.dev;
  }
}
