import type { TextReader } from '../text/text-source.ts';
import type { UriRow } from './uri-rows.ts';
import { uriSpans } from './uri-spans.ts';
import { utf8Text } from './utf8-text.ts';

/** How much is searched at once, in octets. */
const pieceLength = 8 * 1024 * 1024;

/** Yields where a URI equal to `uri` stands in a text that is not held, in its order; none where `uri` is no URI. */
export function* longUriRows(
  text: TextReader,
  uri: string,
  file: string,
  length: number = pieceLength,
): Generator<UriRow, void> {
  const wanted = asOctets(uri);
  for (let at = 0; at < text.length;) {
    const chars = text.slice(at, at + length);
    // No URI reaches over a line end or a blank.
    const whole = at + chars.length < text.length ? chars.slice(0, lastBreak(chars)) : chars;
    for (const { start, end } of uriSpans(whole, wanted)) yield rowAt(text, file, at + start, at + end);
    at += whole.length;
  }
}

function rowAt(text: TextReader, file: string, start: number, end: number): UriRow {
  const { line, column } = shownPlace(text, start);
  const { line: endLine, column: endColumn } = shownPlace(text, end);
  return { file, line, column, endLine, endColumn, uri: utf8Text(text.slice(start, end), 'octet') };
}

/** A column is counted over the line's text as UTF-8, as an editor shows it. */
function shownPlace(text: TextReader, offset: number): { readonly line: number; readonly column: number } {
  const { line, column } = text.placeOf(offset);
  return { line, column: utf8Text(text.slice(offset - (column - 1), offset), 'octet').length + 1 };
}

function lastBreak(chars: string): number {
  const at = Math.max(chars.lastIndexOf('\n'), chars.lastIndexOf(' '));
  return at === -1 ? chars.length : at + 1;
}

/** Returns a text as its octets in UTF-8, each a character; half a character has none and stays what it is. */
function asOctets(text: string): string {
  try {
    return encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
  } catch {
    return text;
  }
}
