import type { Message } from './message.ts';
import { span, type Span } from '../text/span.ts';

/** Returns where a place of a message stands in the text that was analysed. */
export function sourceSpan(message: Message, place: Span): Span {
  const start = message.wire.toSource(place.start);
  if (place.end <= place.start) return span(start, start);
  // The offset behind the last character may already be on the next line, behind its prefix.
  return span(start, message.wire.endOf(place.end));
}
