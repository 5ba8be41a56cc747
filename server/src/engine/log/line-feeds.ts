import type { OctetWindow } from '../text/octet-window.ts';
import type { TextSource } from '../text/text-source.ts';
import { scanKernel } from './kernel/the-kernel.ts';

/** How many characters are counted at once: the kernel counts sixteen at a time, 255 times at most. */
const blockLength = 2048;

const noted = new WeakMap<TextSource, LineFeeds>();

/** Returns what is known of the line feeds of a text, or undefined where nobody wanted them to be counted. */
export function lineFeedsOf(text: TextSource): LineFeeds | undefined {
  return noted.get(text);
}

/** Returns what counts the line feeds of a text as windows are moved over it, where the kernel can. */
export function countedLineFeeds(text: TextSource): LineFeeds {
  const feeds = new LineFeeds();
  noted.set(text, feeds);
  return feeds;
}

/**
 * How many line feeds stand before each block of a text. They are counted while the octets are at hand: to look for each of them
 * later takes ten times as long.
 */
export class LineFeeds {
  /** By block: how many stand before it. */
  #counts = new Uint32Array(64);
  /** How many blocks were counted; how many line feeds stand before the next one is known, too. */
  #blocks = 0;

  /** Counts what a window holds. Windows come one after the other from the beginning of the text; they may overlap. */
  note(window: OctetWindow): void {
    const kernel = scanKernel();
    const { base, length } = window;
    let at = this.#blocks * blockLength - base;
    // Behind a gap nothing would be known, and what was counted before it stands.
    if (kernel === undefined || at < 0) return;
    for (; at + blockLength <= length; at += blockLength) {
      const count = (this.#counts[this.#blocks] ?? 0) + kernel.countLineFeeds(window, at, blockLength / 16);
      this.#blocks += 1;
      if (this.#counts.length <= this.#blocks) this.#grow();
      this.#counts[this.#blocks] = count;
    }
  }

  /** Returns the last offset at or before one of which it is known how many line feeds stand before it. */
  knownBefore(offset: number): number {
    return Math.min(Math.floor(offset / blockLength), this.#blocks) * blockLength;
  }

  /** Returns how many line feeds stand before an offset that `knownBefore` gave. */
  countBefore(known: number): number {
    return this.#counts[known / blockLength] ?? 0;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#counts.length * 2);
    larger.set(this.#counts);
    this.#counts = larger;
  }
}
