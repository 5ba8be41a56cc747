import type { Trace } from '../../log/trace.ts';
import { sourceSpan } from '../../sip/source-span.ts';
import { stretchOf } from '../../text/text-source.ts';
import type { Span } from '../../text/span.ts';
import { lastStartingBefore } from '../content-length-edit.ts';
import { commentSpans, longestAbove } from './comment-tokens.ts';
import { messageTokens } from './message-tokens.ts';
import type { TokenKind } from './token-kinds.ts';

/** A token where it stands in the text, on one line. */
export interface PlacedToken {
  readonly kind: TokenKind;
  readonly span: Span;
}

/**
 * Returns the tokens of the messages that a stretch of the text touches, as far as they stand in it: ascending, none over another. Only
 * those messages are looked at, however long the text is.
 */
export function semanticTokens(trace: Trace, place: Span): readonly PlacedToken[] {
  const tokens: PlacedToken[] = [];
  // Comments stand above a message that is written, and what a log's reader cuts off of it is a part of it.
  const isWritten = trace.text.hasSeparators === true;
  const above = isWritten ? longestAbove : 0;
  const first = Math.max(0, lastStartingBefore(trace, place.start));
  for (let index = first; index < trace.count; index += 1) {
    const { start, end } = trace.messageSpan(index);
    if (place.end + above <= start) break;
    if (place.start < end || isWritten) tokens.push(...tokensOf(trace, index, place));
  }
  return apart(tokens);
}

function tokensOf(trace: Trace, index: number, place: Span): readonly PlacedToken[] {
  const message = trace.message(index);
  const comments = commentSpans(trace, index).map((span): PlacedToken => ({ kind: 'comment', span }));
  return messageTokens(message, trace.text.unit)
    .map(({ kind, span }): PlacedToken => ({ kind, span: sourceSpan(message, span) }))
    .concat(comments)
    .filter(({ span }) => place.start <= span.start && span.end <= place.end)
    .filter(({ span }) => span.start < span.end && !/[\r\n]/.test(stretchOf(trace.text, span.start, span.end)));
}

/** A rendering may show one part of a message twice, or in another order: editors take each place once, in the order of the text. */
function apart(tokens: readonly PlacedToken[]): readonly PlacedToken[] {
  let end = 0;
  return tokens
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}
