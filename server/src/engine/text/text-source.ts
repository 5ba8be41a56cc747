import type { Place } from './line-index.ts';
import type { CopyLatin1 } from './octet-window.ts';
import type { PiecedText } from './pieced-text.ts';

/** A text that is not held: its stretches are read when they are asked for. Offsets are octets. */
export interface TextReader {
  readonly length: number;
  /** Returns the octets from `start` up to `end` as Latin-1. */
  slice(start: number, end: number): string;
  placeOf(offset: number): Place;
}

/**
 * The text of a trace and what one of its units is.
 * `utf16`: a document as an editor holds it. `octet`: a file read as Latin-1, so that an offset is a byte.
 */
export interface TextSource {
  readonly unit: 'utf16' | 'octet';
  /** All of it. Where the text is held in pieces, asking for this puts them together: see `stretchOf`. */
  readonly chars: string;
  /** The same text in pieces; absent where it is one string. */
  readonly pieces?: PiecedText;
  /**
   * The 0-based line on which an offset stands, where whoever holds the text has a table of its lines at hand; undefined once that
   * table is one of another version.
   */
  readonly lineAt?: (offset: number) => number | undefined;
  /** Reads the same text from where it is kept; absent where it is held. */
  readonly reader?: TextReader;
  /** How the host copies Latin-1; absent where it has no faster way than a loop. */
  readonly copyLatin1?: CopyLatin1;
  /** True for a `.sip` file, in which lines that begin with `###` stand between messages; in a log such a line is the log's. */
  readonly hasSeparators?: boolean;
}

/** What a host knows of a text that it hands in, or how it does something. */
export type TextHost = Pick<TextSource, 'lineAt' | 'copyLatin1' | 'hasSeparators'>;

/** Returns the source for a document: offsets are UTF-16 units, lengths are counted as UTF-8. */
export function documentText(chars: string, host?: TextHost): TextSource {
  return { unit: 'utf16', chars, ...host };
}

/** Returns the source for a file read as Latin-1: every character is one octet. */
export function octetText(chars: string, host?: TextHost): TextSource {
  return { unit: 'octet', chars, ...host };
}

/** Returns the source for a large document that is edited: see `documentText`. */
export function piecedDocument(pieces: PiecedText, host?: TextHost): TextSource {
  let whole: string | undefined;
  return {
    ...host,
    unit: 'utf16',
    pieces,
    get chars() {
      whole ??= pieces.whole();
      return whole;
    },
  };
}

/** Returns the source for a file that is too long to be held; `chars` would read all of it. */
export function readText(reader: TextReader): TextSource {
  return {
    unit: 'octet',
    reader,
    get chars() {
      return reader.slice(0, reader.length);
    },
  };
}

/** Returns the characters from `start` up to `end`, without putting a text together that is held in pieces or not at all. */
export function stretchOf(text: TextSource, start: number, end: number): string {
  const parts = text.reader ?? text.pieces;
  return parts === undefined ? text.chars.slice(start, end) : parts.slice(start, end);
}

/** Returns the length of the text in its unit. */
export function lengthOf(text: TextSource): number {
  return (text.reader ?? text.pieces)?.length ?? text.chars.length;
}
