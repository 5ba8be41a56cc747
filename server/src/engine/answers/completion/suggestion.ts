import type { Span } from '../../text/span.ts';

/** What a suggestion is, for the picture beside it. */
export type SuggestionKind =
  | 'method'
  | 'status'
  | 'header'
  | 'parameter'
  | 'value'
  | 'uri'
  | 'identifier'
  | 'line'
  | 'attribute'
  | 'snippet';

/** What is to be said beside a suggestion: render has the words. */
export type SuggestionNote =
  | 'missing'
  | 'all-missing'
  | 'advised'
  | 'unusual'
  | 'in-file'
  | 'new'
  | 'copied'
  | 'in-dialog';

/** One text that may be written at a cursor. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly label: string;
  /** What is written by a client that knows no tab stops, and where there are none. */
  readonly plain: string;
  /** The same in the notation of LSP snippets; undefined where nothing is left to fill in. */
  readonly snippet?: string | undefined;
  /** What the typed word is compared with; the label where it is absent. */
  readonly filter?: string | undefined;
  /** What is shown beside the label in any language: a compact form, a media type, a status. */
  readonly detail?: string | undefined;
  readonly note?: SuggestionNote | undefined;
  /** What explains it, as `kind:name`; see `topicText`. */
  readonly topic?: string;
  /** Whether there is more to choose behind it as soon as it is written. */
  readonly asksAgain?: boolean | undefined;
}

/** What may be written at a cursor, best first. */
export interface Completion {
  /** What the suggestions take the place of, up to the cursor. */
  readonly span: Span;
  /** The same with the rest of the word behind the cursor. */
  readonly wholeSpan: Span;
  readonly suggestions: readonly Suggestion[];
  /** Whether others are to be asked for when more is typed. */
  readonly isIncomplete: boolean;
}

/** What was asked for by the word before the cursor: `word` is what is typed of it, `rest` what stands behind the cursor. */
export interface Suggestions {
  readonly word: string;
  /** How many characters behind the cursor belong to the word. */
  readonly rest: number;
  readonly suggestions: readonly Suggestion[];
  /** Whether they are for this word alone. */
  readonly isIncomplete?: boolean;
}
