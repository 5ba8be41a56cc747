import type { Trace } from '../log/trace.ts';
import type { Place } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { stretchOf } from '../text/text-source.ts';
import { placesIn } from './places-in.ts';
import { utf8Text } from './utf8-text.ts';

/** Where a stretch of a text stands, as people count: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/**
 * Returns what tells the range of each of these spans, in one pass over the text. In a file read as octets a column is counted over the
 * line's text as UTF-8, as an editor shows it.
 */
export function rangesOf(trace: Trace, spans: readonly Span[]): (span: Span) => Range {
  const offsets = new Float64Array(spans.length * 2);
  for (const [place, span] of spans.entries()) {
    offsets[2 * place] = span.start;
    offsets[2 * place + 1] = span.end;
  }
  const placeOf = placesIn(trace, offsets);
  return ({ start, end }) => {
    const first = placeOf(start);
    const last = placeOf(end);
    if (trace.text.unit === 'utf16' || isAsciiUpTo(trace, first, last, end)) return { start: first, end: last };
    return { start: shownPlace(trace, first, start), end: shownPlace(trace, last, end) };
  };
}

const beyondAscii = /[\u0080-\u00ff]/;

/** Tells of a stretch of one line that nothing before its end is more than ASCII, as nearly always. */
function isAsciiUpTo(trace: Trace, first: Place, last: Place, end: number): boolean {
  return first.line === last.line && !beyondAscii.test(stretchOf(trace.text, end - (last.column - 1), end));
}

function shownPlace(trace: Trace, { line, column }: Place, offset: number): Place {
  const before = stretchOf(trace.text, offset - (column - 1), offset);
  return { line, column: utf8Text(before, 'octet').length + 1 };
}
