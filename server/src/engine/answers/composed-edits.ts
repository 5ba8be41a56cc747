import type { SpanEdit } from './span-edit.ts';

/** A stretch of a text that was changed: what stands there still, or what was written. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** Returns a text with edits made, which are in its order and apart. */
export function withEdits(text: string, edits: readonly SpanEdit[]): string {
  return piecesOf(text.length, edits)
    .map((piece) => ('text' in piece ? piece.text : text.slice(piece.start, piece.end)))
    .join('');
}

/**
 * Returns the edits of a text of `length` that do what `first` do and then `second`, which count in the text that the first have left. Both
 * are in the order of their text and apart, and so is what is returned.
 */
export function composedEdits(
  length: number,
  first: readonly SpanEdit[],
  second: readonly SpanEdit[],
): readonly SpanEdit[] {
  const before = piecesOf(length, first);
  const whole = before.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const after: Piece[] = [];
  for (const piece of piecesOf(whole, second)) {
    if ('text' in piece) after.push(piece);
    else after.push(...between(before, piece.start, piece.end));
  }
  return editsOf(length, after);
}

function piecesOf(length: number, edits: readonly SpanEdit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    if (at < span.start) pieces.push({ start: at, end: span.start });
    if (newText !== '') pieces.push({ text: newText });
    at = span.end;
  }
  if (at < length) pieces.push({ start: at, end: length });
  return pieces;
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

/** Returns the pieces between two offsets of the text that they make. */
function between(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to) {
      const isText = 'text' in piece;
      found.push(isText ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to });
    }
    at += length;
  }
  return found;
}

function editsOf(length: number, pieces: readonly Piece[]): readonly SpanEdit[] {
  const edits: SpanEdit[] = [];
  let at = 0;
  let newText = '';
  const putUpTo = (end: number): void => {
    if (at < end || newText !== '') edits.push({ span: { start: at, end }, newText });
    newText = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) newText += piece.text;
    else {
      putUpTo(piece.start);
      at = piece.end;
    }
  }
  putUpTo(length);
  return edits;
}
