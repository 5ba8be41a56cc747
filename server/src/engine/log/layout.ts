import { isDigitCode } from './character-classes.ts';

/**
 * How a log decorates the lines of one message.
 * `prefixLength`: so many characters stand before the first line. `isBlankPrefix`: they are spaces and tabs.
 * `dots`: a CR is printed as a dot (ngrep). `isDoubled`: every line is followed by an empty one.
 * `escapes`: the whole message stands on one line, its line ends escaped.
 * `rendering`: the format number of the rendering that spells the message, or 0.
 */
export interface Layout {
  readonly prefixLength: number;
  readonly prefixShape: string;
  readonly isBlankPrefix: boolean;
  readonly dots: boolean;
  readonly isDoubled: boolean;
  readonly escapes: 'none' | 'octal' | 'backslash';
  readonly rendering: number;
}

/** The layout of a message that stands as it went over the wire. */
export const plainLayout: Layout = {
  prefixLength: 0,
  prefixShape: '',
  isBlankPrefix: false,
  dots: false,
  isDoubled: false,
  escapes: 'none',
  rendering: 0,
};

/** The longest prefix that is understood, in characters. */
export const longestPrefix = 400;

/** Returns `prefix` with every run of digits as one `0`, so that prefixes that differ in a time or a number are equal. */
export function prefixShape(prefix: string): string {
  return prefix.replace(/\d+/g, '0');
}

/** Returns the layout for a start line that stands behind `prefix`. */
export function layoutFor(prefix: string, dots: boolean): Layout {
  if (prefix === '' && !dots) return plainLayout;
  return {
    ...plainLayout,
    prefixLength: prefix.length,
    prefixShape: prefixShape(prefix),
    isBlankPrefix: prefix.trim() === '',
    dots,
  };
}

/** Returns the layout of a message's first line: its prefix is known to end where the line is read from. */
export function firstLineLayout(layout: Layout): Layout {
  return { ...layout, prefixLength: 0, prefixShape: '' };
}

/** Returns the offset behind a prefix of this shape that begins at `start`, or -1 when another text stands there. */
export function behindPrefix(chars: string, start: number, end: number, shape: string): number {
  let at = start;
  for (let index = 0; index < shape.length; index += 1) {
    const wanted = shape.charCodeAt(index);
    const code = at < end ? chars.charCodeAt(at) : -1;
    if (wanted === 48) {
      if (!isDigitCode(code)) return -1;
      while (at < end && isDigitCode(chars.charCodeAt(at))) at += 1;
    } else if (wanted === code) at += 1;
    else return -1;
  }
  return at;
}

/** Returns a line without the prefix of the layout; a line that does not carry it as it is. */
export function withoutPrefix(line: string, layout: Layout): string {
  if (layout.prefixLength === 0) return line;
  const behind = behindPrefix(line, 0, line.length, layout.prefixShape);
  return behind === -1 ? line : line.slice(behind);
}
