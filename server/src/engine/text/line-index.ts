import { lastAtOrBefore } from './last-at-or-before.ts';

/** Where the lines of a text begin: 0-based offsets, ascending, the first is 0. */
export interface LineIndex {
  readonly starts: Uint32Array;
  readonly length: number;
}

/** A place as people and editors count: 1-based line and 1-based column, in units of the text. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Returns the line index of `chars`; only LF ends a line here, because a CR alone ends none in a trace. */
export function lineIndex(chars: string): LineIndex {
  let starts = new Uint32Array(1024);
  let count = 1;
  for (let at = chars.indexOf('\n'); at !== -1; at = chars.indexOf('\n', at + 1)) {
    if (count === starts.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count] = at + 1;
    count += 1;
  }
  return { starts: starts.slice(0, count), length: chars.length };
}

/** Returns the 1-based line and column of an offset; an offset behind the end counts as the end. */
export function placeOf(index: LineIndex, offset: number): Place {
  const inside = Math.min(Math.max(offset, 0), index.length);
  const line = lastAtOrBefore(index.starts, index.starts.length, inside);
  return { line: line + 1, column: inside - (index.starts[line] ?? 0) + 1 };
}
