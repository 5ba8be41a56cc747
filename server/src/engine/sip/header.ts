import type { HeaderField } from '../reference/header-fields.ts';
import type { Span } from '../text/span.ts';

/** One header field, its folded lines one value (RFC 3261 §7.3.1). Spans are wire offsets. */
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
  readonly span: Span;
  /** What the parser knows of this header field, undefined when it does not know it. */
  readonly field: HeaderField | undefined;
  /** The text in which the offsets count. */
  readonly text: string;
  /** The spans above as numbers, for what reads every header of a trace. */
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
}
