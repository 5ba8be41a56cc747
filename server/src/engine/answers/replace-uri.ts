import { parseUri } from '../sip/uri.ts';
import { uriOccurrences } from '../sip/uri-occurrences.ts';
import type { Span } from '../text/span.ts';

/** One replacement in a text, in the units of that text. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Returns the edits that put `to` wherever a URI equal to `from` (RFC 3261 §19.1.4) stands in `text`, in the order of the
 * text; none when `from` is no URI. The text is any configuration, address book or table.
 */
export function replaceUri(text: string, from: string, to: string): readonly TextEdit[] {
  const old = parseUri(from);
  return old === undefined ? [] : uriOccurrences(text, old).map((span) => ({ span, newText: to }));
}
