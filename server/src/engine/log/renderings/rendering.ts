import type { Wire } from '../../sip/wire.ts';
import type { EntryHead } from '../entry-head.ts';

/** A version `SIP/2.0` that was met, and the physical line that it stands in. */
export interface Hit {
  readonly chars: string;
  readonly at: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** Where the last message ended: nothing before it is looked at. */
  readonly floor: number;
}

/** Where a rendered message stands: what tells about its packet, and the stretch that spells it. Offsets of the text. */
export interface RenderedPlace {
  readonly start: number;
  readonly end: number;
  /** Where the words about its packet begin; undefined where they stand before the floor, above a message of the same packet. */
  readonly headStart: number | undefined;
}

/**
 * A tool's way of spelling a message as fields, cells or one line, rather than printing it line by line. `place` finds the
 * message around a hit; `wire` is a function of its stretch alone, so that it can be asked for again at any time.
 */
export interface Rendering {
  readonly id: string;
  readonly title: string;
  /** What the rendering was made from, as a format of lines tells it. */
  readonly basis: 'real traces' | 'documentation';
  readonly source: string;
  /** A glance at a few characters around a hit, which most hits do not pass. */
  mayBegin(hit: Hit): boolean;
  place(hit: Hit): RenderedPlace | undefined;
  wire(chars: string, start: number, end: number): Wire;
  head(text: string): EntryHead;
  /** Texts as the tool writes them, with documentation addresses. */
  readonly samples: readonly string[];
}
