import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Place, TextReader } from '../engine/index.ts';

/** What is read at once, in octets. */
const blockOctets = 65_536;

/** How many blocks are kept: messages of one call stand near one another. */
const mostBlocks = 128;

/** Where the lines of a file are, block by block. */
interface BlockLines {
  /** How many LF stand before each block. */
  readonly before: Float64Array;
  /** Where the line begins in which each block begins. */
  readonly lineStarts: Float64Array;
}

/** The text of a file on a disk, Latin-1, of which only the stretches are held that were asked for last. */
export class DiskText implements TextReader {
  readonly length: number;
  readonly #descriptor: number;
  readonly #octets = Buffer.allocUnsafeSlow(blockOctets);
  /** The one that was asked for last stands last. */
  readonly #blocks = new Map<number, string>();
  #lines: BlockLines | undefined;

  /** Throws when the file cannot be read. */
  constructor(file: string) {
    this.#descriptor = openSync(file, 'r');
    this.length = fstatSync(this.#descriptor).size;
  }

  slice(start: number, end: number): string {
    const from = Math.max(0, start);
    const to = Math.min(end, this.length);
    let found = '';
    for (let block = Math.floor(from / blockOctets); block * blockOctets < to; block += 1) {
      const base = block * blockOctets;
      found += this.#block(block).slice(Math.max(0, from - base), to - base);
    }
    return found;
  }

  placeOf(offset: number): Place {
    const inside = Math.min(Math.max(offset, 0), this.length);
    this.#lines ??= this.#countLines();
    const block = Math.min(Math.floor(inside / blockOctets), this.#lines.before.length - 1);
    const base = block * blockOctets;
    const chars = this.#block(block).slice(0, inside - base);
    const feed = chars.lastIndexOf('\n');
    const lineStart = feed === -1 ? (this.#lines.lineStarts[block] ?? 0) : base + feed + 1;
    return { line: (this.#lines.before[block] ?? 0) + feedsIn(chars) + 1, column: inside - lineStart + 1 };
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #block(block: number): string {
    const known = this.#blocks.get(block);
    const chars = known ?? this.#read(block);
    if (known !== undefined) this.#blocks.delete(block);
    this.#blocks.set(block, chars);
    const [oldest] = this.#blocks.keys();
    if (mostBlocks < this.#blocks.size && oldest !== undefined) this.#blocks.delete(oldest);
    return chars;
  }

  #read(block: number): string {
    const wanted = Math.min(blockOctets, this.length - block * blockOctets);
    let count = 0;
    while (count < wanted) {
      const more = readSync(this.#descriptor, this.#octets, count, wanted - count, block * blockOctets + count);
      if (more === 0) break;
      count += more;
    }
    return this.#octets.toString('latin1', 0, count);
  }

  #countLines(): BlockLines {
    const count = Math.max(1, Math.ceil(this.length / blockOctets));
    const before = new Float64Array(count);
    const lineStarts = new Float64Array(count);
    for (let block = 0; block + 1 < count; block += 1) {
      const chars = this.#read(block);
      const feed = chars.lastIndexOf('\n');
      before[block + 1] = (before[block] ?? 0) + feedsIn(chars);
      lineStarts[block + 1] = feed === -1 ? (lineStarts[block] ?? 0) : block * blockOctets + feed + 1;
    }
    return { before, lineStarts };
  }
}

function feedsIn(chars: string): number {
  let count = 0;
  for (let at = chars.indexOf('\n'); at !== -1; at = chars.indexOf('\n', at + 1)) count += 1;
  return count;
}
