import { lastAtOrBefore } from '../../text/last-at-or-before.ts';
import type { TextSource } from '../../text/text-source.ts';
import type { VisibleText } from '../visible-text.ts';
import type { Octets } from './octets.ts';
import { latin1, placeOf } from './octets.ts';

/** A stretch of a view: where its characters come from. */
interface ViewPiece {
  /** Where it begins in the view. */
  readonly start: number;
  readonly source: number;
  /** The place of each character, where they are not in a row. */
  readonly places: Uint32Array | undefined;
  /** Where the last octet of each character stands, or the last sign of its code, where some have several. */
  readonly lasts?: Uint32Array;
  /** How many characters of the source one of the view takes; 0 for words that the source does not have. */
  readonly width: 0 | 1 | 2;
  /** How many characters of the source the last one of words takes, which stand for an escape there. */
  readonly taken?: number;
}

/** How far from one another the places of two octets of a packet are: of one character of UTF-8, or of two rows of a dump. */
const longestCharacter = 4;
const longestBetweenRows = 72;

/** Writes a text that is made of pieces of another one, of the octets that those spell, and of words of its own. */
export class TextView {
  readonly #source: TextSource;
  readonly #texts: string[] = [];
  readonly #pieces: ViewPiece[] = [];
  #length = 0;

  constructor(source: TextSource) {
    this.#source = source;
  }

  /** Takes a stretch of the source as it is. */
  copy(start: number, end: number): void {
    if (start < end) this.#put(this.#source.chars.slice(start, end), { source: start, places: undefined, width: 1 });
  }

  /** Puts words that stand for the place `source`, or for an escape there of `taken` characters. */
  say(words: string, source: number, taken = 0): void {
    this.#put(words, { source, places: undefined, width: 0, taken });
  }

  /**
   * Puts octets as text: as they are into a text of octets, decoded as UTF-8 into one of characters. `ends` is where the last character
   * stands that spells each of them, where those of one octet are more than those of another.
   */
  spell(octets: Octets, width: 1 | 2, ends?: Uint32Array): void {
    const { bytes, base, places: known } = octets;
    if (known === undefined && this.#source.unit === 'octet') {
      this.copy(base, base + bytes.length);
      return;
    }
    if (this.#source.unit === 'octet' || bytes.every((octet) => octet < 128)) {
      const piece = { source: base, places: known, width };
      this.#putOctets(latin1(bytes), ends === undefined ? piece : { ...piece, lasts: ends });
      return;
    }
    const { text, starts } = decoded(bytes);
    const places = Uint32Array.from(starts, (start) => placeOf(octets, start));
    // A character ends with the last of its octets.
    const lasts = Uint32Array.from(starts, (start, index) => {
      // Both halves of a pair begin where it does.
      const next = starts[starts[index + 1] === start ? index + 2 : index + 1] ?? bytes.length;
      return ends?.[next - 1] ?? placeOf(octets, next - 1);
    });
    this.#putOctets(text, { source: 0, places, lasts, width });
  }

  /** Returns what was written, and how its offsets and those of the source belong together. */
  visible(): VisibleText {
    const { unit, hasSeparators = false } = this.#source;
    const text: TextSource = { unit, chars: this.#texts.join(''), hasSeparators };
    return viewOf(text, this.#pieces, this.#source.chars.length);
  }

  /** Puts octets in pieces, each from one place of the source: what stands between two packets of a message may belong to another. */
  #putOctets(text: string, piece: Omit<ViewPiece, 'start'>): void {
    const { places, lasts, width } = piece;
    if (places === undefined) {
      this.#put(text, piece);
      return;
    }
    const most = width === 1 ? longestCharacter : longestBetweenRows;
    let from = 0;
    for (let at = 1; at <= places.length; at += 1) {
      const step = at === places.length ? Number.POSITIVE_INFINITY : (places[at] ?? 0) - (places[at - 1] ?? 0);
      if (0 <= step && step <= most) continue;
      const own = { source: places[from] ?? 0, places: places.subarray(from, at), width };
      this.#put(text.slice(from, at), lasts === undefined ? own : { ...own, lasts: lasts.subarray(from, at) });
      from = at;
    }
  }

  #put(text: string, piece: Omit<ViewPiece, 'start'>): void {
    if (text === '') return;
    this.#texts.push(text);
    this.#pieces.push({ ...piece, start: this.#length });
    this.#length += text.length;
  }
}

function viewOf(text: TextSource, pieces: readonly ViewPiece[], sourceLength: number): VisibleText {
  const starts = pieces.map(({ start }) => start);
  const bySource = pieces.toSorted((a, b) => a.source - b.source);
  const sources = bySource.map(({ source }) => source);
  const pieceAt = (offset: number): ViewPiece | undefined => pieces[lastAtOrBefore(starts, starts.length, offset)];
  const toSource = (offset: number): number => {
    const piece = pieceAt(offset);
    return piece === undefined || text.chars.length <= offset ? sourceLength : placeIn(piece, offset - piece.start);
  };
  return {
    text,
    isPacketView: true,
    signs: 0,
    toSource,
    endOf: (offset) => {
      const piece = pieceAt(offset - 1);
      if (piece === undefined) return 0;
      const index = offset - 1 - piece.start;
      return (piece.lasts?.[index] ?? placeIn(piece, index)) + (piece.taken ?? piece.width);
    },
    toVisible: (offset) => {
      const index = lastAtOrBefore(sources, sources.length, offset);
      const piece = bySource[index];
      if (piece === undefined) return 0;
      const next = starts[lastAtOrBefore(starts, starts.length, piece.start) + 1] ?? text.chars.length;
      return Math.min(next, piece.start + stepsIn(piece, offset));
    },
  };
}

function placeIn(piece: ViewPiece, index: number): number {
  if (piece.places !== undefined) return piece.places[index] ?? piece.source;
  return piece.width === 0 ? piece.source : piece.source + index;
}

/** Returns how many characters of the piece stand before an offset of the source. */
function stepsIn(piece: ViewPiece, offset: number): number {
  if (piece.places === undefined) return piece.width === 0 ? 0 : offset - piece.source;
  return Math.max(0, lastAtOrBefore(piece.places, piece.places.length, offset));
}

/** Returns octets as UTF-8 text, U+FFFD where they are none, and the octet at which each character begins. */
function decoded(bytes: Uint8Array): { readonly text: string; readonly starts: readonly number[] } {
  const characters: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const { code, length } = characterAt(bytes, at);
    const character = String.fromCodePoint(code);
    for (let unit = 0; unit < character.length; unit += 1) starts.push(at);
    characters.push(character);
    at += length;
  }
  return { text: characters.join(''), starts };
}

/** RFC 3629 §3: the first octet tells how many follow; too long forms and surrogates are none. */
function characterAt(bytes: Uint8Array, at: number): { readonly code: number; readonly length: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { code: first, length: 1 };
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  let code = first & (0x7f >> length);
  for (let index = 1; index < length; index += 1) {
    const next = bytes[at + index] ?? 0;
    if (next >> 6 !== 2) return { code: 0xff_fd, length: 1 };
    code = code * 64 + (next & 63);
  }
  const isShort = (length === 3 && code < 0x8_00) || (length === 4 && code < 0x1_00_00);
  const isValid = 0 < length && !isShort && code <= 0x10_ff_ff && (code < 0xd8_00 || 0xdf_ff < code);
  return isValid ? { code, length } : { code: 0xff_fd, length: 1 };
}
