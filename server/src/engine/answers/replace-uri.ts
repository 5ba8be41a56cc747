import type { Span } from '../text/span.ts';
import { uriSpans } from './uri-spans.ts';

/** One replacement in a text, in the units of that text. */
export interface SpanEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Returns the edits that put `to` wherever a URI equal to `from` stands in `text`, in the order of the text. */
export function replaceUri(text: string, from: string, to: string): readonly SpanEdit[] {
  return uriSpans(text, from).map((span) => ({ span, newText: to }));
}
