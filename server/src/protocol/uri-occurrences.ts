/** Client to server: where a URI equal to `uri` (RFC 3261 §19.1.4) stands in a text that need not be a trace. */
export const uriOccurrencesRequest = 'sipLens/uriOccurrences';

export interface UriOccurrencesParams {
  readonly text: string;
  readonly uri: string;
}

export interface UriOccurrencesResult {
  /** In the order of the text. */
  readonly ranges: readonly WireRange[];
  /** True when the text holds SIP messages: a record of what was sent, which nobody wants changed. */
  readonly isTrace: boolean;
}

/** A range as LSP writes it: 0-based lines, characters in UTF-16 units, the end exclusive. */
export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
