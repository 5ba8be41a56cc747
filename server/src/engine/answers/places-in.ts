import { lineFeedsOf, type LineFeeds } from '../log/line-feeds.ts';
import type { Trace } from '../log/trace.ts';
import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import type { Place } from '../text/line-index.ts';
import { placeIn } from './line-index-of.ts';

/**
 * Returns what tells the 1-based line and column of each of these offsets. The text is gone through once at most, up to the last of
 * them, and no table of its lines is made: a log has a hundred times more lines than places that somebody asks for.
 */
export function placesIn(trace: Pick<Trace, 'text'>, offsets: ArrayLike<number>): (offset: number) => Place {
  const { text } = trace;
  if (text.reader !== undefined || text.pieces !== undefined) return (offset) => placeIn(trace, offset);
  const sorted = Float64Array.from(offsets).sort();
  const { lines, starts } = linesOf(text.chars, lineFeedsOf(text), sorted);
  return (offset) => {
    const at = lastAtOrBefore(sorted, sorted.length, offset);
    // An offset that was not announced is looked up by itself.
    if (sorted[at] !== offset) return placeIn(trace, offset);
    return { line: lines[at] ?? 1, column: offset - (starts[at] ?? 0) + 1 };
  };
}

interface Lines {
  /** 1-based, of each offset. */
  readonly lines: Float64Array;
  /** Where that line begins. */
  readonly starts: Float64Array;
}

function linesOf(chars: string, feeds: LineFeeds | undefined, sorted: Float64Array): Lines {
  const lines = new Float64Array(sorted.length);
  const starts = new Float64Array(sorted.length);
  let line = 1;
  let start = 0;
  let feed = chars.indexOf('\n');
  for (const [place, offset] of sorted.entries()) {
    const known = feeds?.knownBefore(offset) ?? 0;
    if (feeds !== undefined && feed !== -1 && feed < known) {
      line = feeds.countBefore(known) + 1;
      start = chars.lastIndexOf('\n', known - 1) + 1;
      feed = chars.indexOf('\n', known);
    }
    while (feed !== -1 && feed < offset) {
      line += 1;
      start = feed + 1;
      feed = chars.indexOf('\n', start);
    }
    lines[place] = line;
    starts[place] = start;
  }
  return { lines, starts };
}
