import type { Span } from '../text/span.ts';

/** One replacement in a text, in the units of that text. */
export interface SpanEdit {
  readonly span: Span;
  readonly newText: string;
}
