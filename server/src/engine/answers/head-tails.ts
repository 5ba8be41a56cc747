import { plainLayout } from '../log/layout.ts';
import { readEntryHead } from '../log/read-entry-head.ts';
import type { TextWindow } from '../log/scan-windows.ts';
import { maskedHash } from '../text/masked-text.ts';
import type { OctetLines } from '../text/octet-lines.ts';
import type { OctetView } from '../text/octet-view.ts';
import { behindContext } from './behind-context.ts';
import type { HeadPlace } from './behind-context.ts';
import { headTail, isHead, writeTail } from './head-tail.ts';
import type { HeadTail } from './head-tail.ts';
import { tailWords } from './tail-words.ts';

/** A power of two. A log has few heads that differ in more than their digits, and few lengths of addresses. */
const mostTails = 2048;

/** In so many places behind one another a head's tail may stand. */
const mostTried = 4;

/** A longer head is read anew each time. */
const longestHead = 600;

/** So many tails are made at first, and one more for so many messages that had theirs: a log of ever other heads has no use for them. */
const firstTails = 256;
const hitsForOne = 8;

/** Writes what heads tell without reading each of them: a busy log announces its messages by lines that differ in their digits alone. */
export class HeadTails {
  readonly #toJson: (value: unknown) => string;
  readonly #tails: (HeadTail | undefined)[] = Array.from({ length: mostTails + mostTried }, () => undefined);
  #left = firstTails;
  #hits = 0;
  #next = 0;

  constructor(toJson: (value: unknown) => string) {
    this.#toJson = toJson;
  }

  /** Writes the end of the row of a message with this head; false where something in it must be escaped. */
  write(lines: OctetLines, window: TextWindow, octets: OctetView, place: HeadPlace): boolean {
    const from = behindContext(octets, place);
    const first = from === -1 ? -1 : maskedHash(octets.view, from, place.headEnd, place.format) & (mostTails - 1);
    for (let slot = first; slot < first + mostTried; slot += 1) {
      const tail = this.#tails[slot];
      if (tail === undefined) break;
      if (!isHead(tail, octets, from, place)) continue;
      this.#hits += 1;
      writeTail(lines, tail, octets.view, from, place.headStart);
      return true;
    }
    const text = window.slice(place.headStart, place.headEnd);
    const { format } = place;
    const words = tailWords(readEntryHead(text, format, plainLayout), format, this.#toJson);
    if (!words.isPlain) return false;
    // The quotes in it are those of JSON.
    lines.plainText(words.text);
    if (first !== -1 && text.length <= longestHead && this.#mayMake()) {
      const tail = headTail(text, from - place.headStart, format, words, this.#toJson);
      if (tail !== undefined) this.#keep(tail, first);
    }
    return true;
  }

  /** Keeps a tail where it is looked for, in the place of another one where there is no more room. */
  #keep(tail: HeadTail, first: number): void {
    let slot = first;
    while (slot < first + mostTried && this.#tails[slot] !== undefined) slot += 1;
    if (slot === first + mostTried) {
      slot = first + this.#next;
      this.#next = (this.#next + 1) % mostTried;
    }
    this.#tails[slot] = tail;
  }

  #mayMake(): boolean {
    if (0 < this.#left) {
      this.#left -= 1;
      return true;
    }
    if (this.#hits < hitsForOne) return false;
    this.#hits -= hitsForOne;
    return true;
  }
}
