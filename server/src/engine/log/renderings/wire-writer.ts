import type { Wire } from '../../sip/wire.ts';
import type { WirePiece } from '../wire-pieces.ts';
import { WireDraft } from '../wire-pieces.ts';

/** Collects the pieces of a wire in the order of the message, each with the place that it came from. */
export class WireWriter {
  readonly #chars: string;
  readonly #draft = new WireDraft();

  constructor(chars: string) {
    this.#chars = chars;
  }

  /** Takes what stands between two offsets as it is. */
  copy(start: number, end: number): void {
    if (start < end) this.put(this.#chars.slice(start, end), start, end - start);
  }

  /** Puts text that stands for `length` characters from `source` on. */
  put(text: string, source: number, length: number): void {
    if (text !== '') this.#draft.put(text, source, Math.max(1, length));
  }

  /** What was collected so far. */
  get pieces(): readonly WirePiece[] {
    return this.#draft.pieces();
  }

  wire(start: number): Wire {
    return this.#draft.wire(start);
  }
}
