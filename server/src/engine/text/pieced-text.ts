import { lastAtOrBefore } from './last-at-or-before.ts';

/** How long a piece is when a text is cut up, in characters; one that an edit leaves twice as long is cut again. */
const usualLength = 128 * 1024;

/** One piece, with what was counted in it once. */
interface Piece {
  readonly chars: string;
  lineEnds: number | undefined;
}

/**
 * A text in pieces: an edit makes a new one that shares all pieces but those it touched, so that nothing is copied in proportion to
 * the length of the text. Immutable to the outside. Offsets are UTF-16 units.
 */
export class PiecedText {
  readonly #pieces: readonly Piece[];
  readonly #starts: Float64Array;
  /** The string that was cut up, as long as nothing was edited: the pieces share its characters anyhow. */
  readonly #whole: string | undefined;
  readonly length: number;
  /** About how long a piece is, in characters. */
  readonly pieceLength: number;

  private constructor(pieces: readonly Piece[], pieceLength: number, whole?: string) {
    this.#pieces = pieces;
    this.#whole = whole;
    this.pieceLength = pieceLength;
    this.#starts = new Float64Array(pieces.length);
    let length = 0;
    for (const [at, { chars }] of pieces.entries()) {
      this.#starts[at] = length;
      length += chars.length;
    }
    this.length = length;
  }

  /** Returns the text in pieces; they share its characters. */
  static of(text: string, pieceLength: number = usualLength): PiecedText {
    return new PiecedText(cut(text, pieceLength), pieceLength, text);
  }

  /** Returns the characters from `start` up to `end`; only the pieces that they stand in are looked at. */
  slice(start: number, end: number): string {
    const first = this.#pieceAt(start);
    let found = '';
    for (let at = first; at < this.#pieces.length; at += 1) {
      const from = this.#starts[at] ?? 0;
      if (end <= from) break;
      found += this.#pieces[at]?.chars.slice(Math.max(0, start - from), end - from) ?? '';
    }
    return found;
  }

  /** Returns all characters as one string: a copy of the text, once it was edited. */
  whole(): string {
    return this.#whole ?? this.#pieces.map(({ chars }) => chars).join('');
  }

  /** Returns the text in which the characters from `start` up to `end` are replaced. */
  edited(start: number, end: number, replacement: string): PiecedText {
    const first = this.#pieceAt(start);
    const last = Math.max(first, this.#pieceAt(end));
    const from = this.#starts[first] ?? 0;
    const behind = this.#starts[last] ?? 0;
    const head = this.#pieces[first]?.chars.slice(0, start - from) ?? '';
    const tail = this.#pieces[last]?.chars.slice(end - behind) ?? '';
    const touched = cut(head + replacement + tail, this.pieceLength);
    const pieces = [...this.#pieces.slice(0, first), ...touched, ...this.#pieces.slice(last + 1)];
    return new PiecedText(pieces, this.pieceLength);
  }

  /** Returns how many LF stand before an offset: the 0-based line. */
  lineAt(offset: number): number {
    const piece = this.#pieceAt(offset);
    let lines = 0;
    for (let at = 0; at < piece; at += 1) lines += this.#lineEndsOf(at);
    const from = this.#starts[piece] ?? 0;
    return lines + lineEndsIn(this.#pieces[piece]?.chars.slice(0, Math.max(0, offset - from)) ?? '');
  }

  #lineEndsOf(at: number): number {
    const piece = this.#pieces[at];
    if (piece === undefined) return 0;
    piece.lineEnds ??= lineEndsIn(piece.chars);
    return piece.lineEnds;
  }

  /** Returns the piece in which an offset stands; the last one for the end of the text. */
  #pieceAt(offset: number): number {
    return Math.max(0, lastAtOrBefore(this.#starts, this.#starts.length, offset));
  }
}

function cut(text: string, pieceLength: number): readonly Piece[] {
  if (text.length < 2 * pieceLength) return text === '' ? [] : [{ chars: text, lineEnds: undefined }];
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += pieceLength) {
    pieces.push({ chars: text.slice(at, at + pieceLength), lineEnds: undefined });
  }
  return pieces;
}

function lineEndsIn(chars: string): number {
  let count = 0;
  for (let at = chars.indexOf('\n'); at !== -1; at = chars.indexOf('\n', at + 1)) count += 1;
  return count;
}
