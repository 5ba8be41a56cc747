/**
 * How a log decorates the lines of one message.
 * `prefixLength`: so many characters stand before each line. `isBlankPrefix`: they are spaces and tabs.
 * `dots`: a CR is printed as a dot (ngrep). `escapes`: the whole message stands on one line, its line ends escaped.
 */
export interface Layout {
  readonly prefixLength: number;
  readonly prefixShape: string;
  readonly isBlankPrefix: boolean;
  readonly dots: boolean;
  readonly escapes: 'none' | 'octal' | 'backslash';
}

/** The layout of a message that stands as it went over the wire. */
export const plainLayout: Layout = {
  prefixLength: 0,
  prefixShape: '',
  isBlankPrefix: false,
  dots: false,
  escapes: 'none',
};

/** The longest prefix that is understood, in characters. */
export const longestPrefix = 400;

/** Returns `prefix` with every digit as `0`, so that two log prefixes that differ in their time are equal. */
export function prefixShape(prefix: string): string {
  return prefix.replace(/\d/g, '0');
}

/** Returns the layout for a start line that stands behind `prefix`. */
export function layoutFor(prefix: string, dots: boolean): Layout {
  if (prefix === '' && !dots) return plainLayout;
  return {
    prefixLength: prefix.length,
    prefixShape: prefixShape(prefix),
    isBlankPrefix: prefix.trim() === '',
    dots,
    escapes: 'none',
  };
}
