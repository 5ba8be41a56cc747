import type { EscapeId } from './escapes/escape-kind.ts';
import { behindPrefix, prefixShape } from './prefix-shape.ts';

/**
 * How a log decorates the lines of one message.
 * `prefixLength`: so many characters stand before the first line. `isBlankPrefix`: they are spaces and tabs.
 * `tail`: what stands before every line end. `dots`: a CR is printed as a dot (ngrep). `isDoubled`: every line is followed by an
 * empty one. `escapes`: the whole message stands on one line, its line ends escaped. `coding`: its lines are lines, and what
 * stands in them is escaped. `isInterleaved`: lines of the log stand between those of the message.
 * `rendering`: the format number of the rendering that spells the message, or 0.
 */
export interface Layout {
  readonly prefixLength: number;
  readonly prefixShape: string;
  readonly isBlankPrefix: boolean;
  readonly tail: string;
  readonly dots: boolean;
  readonly isDoubled: boolean;
  readonly escapes: EscapeId | 'none';
  readonly coding: EscapeId | 'none';
  readonly isInterleaved: boolean;
  readonly rendering: number;
}

/** The layout of a message that stands as it went over the wire. */
export const plainLayout: Layout = {
  prefixLength: 0,
  prefixShape: '',
  isBlankPrefix: false,
  tail: '',
  dots: false,
  isDoubled: false,
  escapes: 'none',
  coding: 'none',
  isInterleaved: false,
  rendering: 0,
};

/** The longest prefix that is understood, in characters. */
export const longestPrefix = 400;

/** Returns a text that two layouts share only when they are equal. */
export function layoutName(layout: Layout): string {
  const { prefixLength, tail, dots, isDoubled, escapes, coding, isInterleaved, rendering } = layout;
  return JSON.stringify([
    escapes,
    coding,
    dots,
    isDoubled,
    isInterleaved,
    rendering,
    prefixLength,
    tail,
    layout.prefixShape,
  ]);
}

/** Tells whether two layouts are equal. */
export function isSameLayout(a: Layout, b: Layout): boolean {
  return (
    a.prefixLength === b.prefixLength &&
    a.prefixShape === b.prefixShape &&
    a.tail === b.tail &&
    a.dots === b.dots &&
    a.isDoubled === b.isDoubled &&
    a.escapes === b.escapes &&
    a.coding === b.coding &&
    a.isInterleaved === b.isInterleaved &&
    a.rendering === b.rendering
  );
}

/** Returns the layout for a start line that stands behind `prefix`; `shape` is what the prefixes of its lines share. */
export function layoutFor(prefix: string, dots: boolean, shape = prefixShape(prefix)): Layout {
  if (prefix === '' && !dots) return plainLayout;
  const isBlankPrefix = prefix.trim() === '';
  return {
    ...plainLayout,
    prefixLength: prefix.length,
    prefixShape: isBlankPrefix ? prefix : shape,
    isBlankPrefix,
    dots,
  };
}

/** Returns the layout of a message's first line: its prefix is known to end where the line is read from. */
export function firstLineLayout(layout: Layout): Layout {
  return layout.prefixLength === 0 ? layout : { ...layout, prefixLength: 0 };
}

/** Returns a line without the prefix of the layout; a line that does not carry it as it is. */
export function withoutPrefix(line: string, layout: Layout): string {
  if (layout.prefixLength === 0) return line;
  const behind = behindPrefix(line, 0, line.length, layout.prefixShape);
  return behind === -1 ? line : line.slice(behind);
}
