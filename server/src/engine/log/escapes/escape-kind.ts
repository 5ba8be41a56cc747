/** How a log writes, inside one line or one string, what a line cannot hold; `none`: as it is. */
export type EscapeId =
  | 'octal'
  | 'backslash'
  | 'backslash-twice'
  | 'backslash-thrice'
  | 'backslash-csv'
  | 'backslash-sql'
  | 'named'
  | 'caret'
  | 'pictures'
  | 'entities'
  | 'breaks'
  | 'percent'
  | 'return'
  | 'blanks'
  | 'csv'
  | 'sql';

/** What an escape stands for, and how many characters it takes; a length of 0 says that the string ends here. */
export interface Escape {
  readonly text: string;
  readonly length: number;
}

/** One way of escaping, as data. */
export interface EscapeKind {
  readonly id: EscapeId;
  /**
   * How a line end is written, as the source of a pattern without groups; undefined where line ends stand as they are. It looks
   * at a few characters only.
   */
  readonly lineEnd: string | undefined;
  /** The characters that an escape begins with. */
  readonly signs: string;
  /** Returns the escape at `at`, which holds one of the signs; undefined where the character stands for itself. */
  readonly decode: (chars: string, at: number, limit: number) => Escape | undefined;
  /** True where a quote ends the string unless it is escaped. */
  readonly isQuoted?: true;
  /** A status line as this kind writes it, with the header behind it; tests look for every kind in every sample. */
  readonly sample: string;
}

/** The end of the string in which a message stands. */
export const stringEnds: Escape = { text: '', length: 0 };
