import type { Wire } from '../sip/wire.ts';
import { lastAtOrBefore } from '../text/last-at-or-before.ts';

/** A stretch of wire text and where it came from; the two lengths differ where an escape was undone. */
export interface WirePiece {
  readonly source: number;
  readonly text: string;
  readonly sourceLength: number;
}

/** An escape stands for so many characters at most: a line end, or the two halves of a pair. */
const longestDecoded = 2;

/** Pieces of a wire in the order of the message. A message has a hundred of them, so they are no objects. */
export class WireDraft {
  readonly #texts: string[] = [];
  /** Where each came from, and how long it is there. */
  readonly #sources: number[] = [];

  put(text: string, source: number, sourceLength: number): void {
    this.#texts.push(text);
    this.#sources.push(source, sourceLength);
  }

  /** The text of the last piece, or undefined where there is none. */
  get last(): string | undefined {
    return this.#texts[this.#texts.length - 1];
  }

  /** Gives the last piece another text. */
  replaceLast(text: string): void {
    if (this.#texts.length !== 0) this.#texts[this.#texts.length - 1] = text;
  }

  pieces(): readonly WirePiece[] {
    return this.#texts.map((text, index) => ({
      text,
      source: this.#sources[index * 2] ?? 0,
      sourceLength: this.#sources[index * 2 + 1] ?? 0,
    }));
  }

  /** Returns the wire; `start` is the source offset of an empty one. Nothing may be put behind it. */
  wire(start: number): Wire {
    const texts = this.#texts;
    const sources = this.#sources;
    const wireStarts = new Uint32Array(texts.length);
    let length = 0;
    for (let index = 0; index < texts.length; index += 1) {
      wireStarts[index] = length;
      length += texts[index]?.length ?? 0;
    }
    const last = sources.length - 2;
    const sourceEnd = last < 0 ? start : (sources[last] ?? 0) + (sources[last + 1] ?? 0);
    return {
      text: texts.join(''),
      toSource: (wireOffset) => {
        if (length <= wireOffset) return sourceEnd + (wireOffset - length);
        const index = lastAtOrBefore(wireStarts, wireStarts.length, wireOffset);
        if (index < 0) return start;
        const inPiece = wireOffset - (wireStarts[index] ?? 0);
        return (sources[index * 2] ?? 0) + Math.min(inPiece, (sources[index * 2 + 1] ?? 0) - 1);
      },
      endOf: (wireOffset) => {
        const index = lastAtOrBefore(wireStarts, wireStarts.length, wireOffset - 1);
        if (index < 0) return start;
        const source = sources[index * 2] ?? 0;
        const sourceLength = sources[index * 2 + 1] ?? 0;
        const count = wireOffset - (wireStarts[index] ?? 0);
        const textLength = texts[index]?.length ?? 0;
        const isEscape = textLength <= longestDecoded && textLength <= count;
        return source + (isEscape ? sourceLength : Math.min(count, sourceLength));
      },
    };
  }
}
