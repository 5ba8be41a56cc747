import { uriOccurrences } from '../sip/uri-occurrences.ts';
import type { Span } from '../text/span.ts';

/** One replacement in a text, in the units of that text. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Returns the edits that put `to` wherever a URI equal to `from` stands in `text`, in the order of the text. */
export function replaceUri(text: string, from: string, to: string): readonly TextEdit[] {
  return uriOccurrences(text, from).map((span) => ({ span, newText: to }));
}
