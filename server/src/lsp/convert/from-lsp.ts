import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../../engine/index.ts';
import type { TraceDocument } from '../trace-document.ts';

/** Returns the offset of a position in the document as it is now (UTF-16 units). */
export function offset(document: TraceDocument, position: Position): number {
  return document.text.offsetAt(position);
}

/** Returns the span of a range in the document as it is now. */
export function span(document: TraceDocument, range: Range): Span {
  return { start: document.text.offsetAt(range.start), end: document.text.offsetAt(range.end) };
}
