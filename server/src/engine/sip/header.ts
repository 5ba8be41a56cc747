import type { Span } from '../text/span.ts';

/** One line's share of a folded value: `value[valueStart]` stands at wire offset `wireStart`. */
export interface ValuePart {
  readonly valueStart: number;
  readonly wireStart: number;
}

/** One header field, its folded lines joined (RFC 3261 §7.3.1). Spans are wire offsets. */
export interface Header {
  /** The full name in lower case, compact forms expanded: `m` is `contact`. */
  readonly name: string;
  /** The name as written. */
  readonly writtenName: string;
  readonly nameSpan: Span;
  /** The value trimmed; a fold reads as one space. */
  readonly value: string;
  /** Where the trimmed value stands, folds included. `value[k]` is at `valueSpan.start + k` only when `isFolded` is false. */
  readonly valueSpan: Span;
  readonly isFolded: boolean;
  /** Where each line's share of a folded value begins, ascending; absent when the header is not folded. */
  readonly parts?: readonly ValuePart[];
  readonly span: Span;
}
