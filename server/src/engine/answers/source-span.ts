import type { Message } from '../sip/message.ts';
import { span, type Span } from '../text/span.ts';

/** Returns where a stretch of a message's wire text stands in the text that was analysed. */
export function sourceSpan(message: Pick<Message, 'wire'>, place: Span): Span {
  const start = message.wire.toSource(place.start);
  // The end is taken from the last character, because a log's line end or prefix may follow it.
  return span(start, place.start < place.end ? message.wire.toSource(place.end - 1) + 1 : start);
}
