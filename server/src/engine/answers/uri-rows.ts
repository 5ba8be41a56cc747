import { lineIndex, placeOf } from '../text/line-index.ts';
import type { TextSource } from '../text/text-source.ts';
import { uriSpans } from './uri-spans.ts';

/** One place of a URI as `sip-lens find --format json` prints it: 1-based lines and columns, the end exclusive. */
export interface UriRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The URI as it is written there. */
  readonly uri: string;
}

/** Returns where a URI equal to `uri` (RFC 3261 §19.1.4) stands in a text, in its order; none where `uri` is no URI. */
export function uriRows({ chars }: TextSource, uri: string, file: string): readonly UriRow[] {
  const spans = uriSpans(chars, uri);
  if (spans.length === 0) return [];
  const index = lineIndex(chars);
  return spans.map(({ start, end }) => {
    const { line, column } = placeOf(index, start);
    const { line: endLine, column: endColumn } = placeOf(index, end);
    return { file, line, column, endLine, endColumn, uri: chars.slice(start, end) };
  });
}
