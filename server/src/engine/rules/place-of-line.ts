import type { Span } from '../text/span.ts';
import { span } from '../text/span.ts';
import { trimmedSpan } from '../sip/trimmed-span.ts';
import type { SeenMessage } from './seen-message.ts';
import { lineAround } from './line-around.ts';

/** Returns where to show what is wrong: the place itself, and of one at which nothing stands any more the last line before it. */
export function placeOfLine(seen: SeenMessage, place: Span): Span {
  if (place.start < place.end) return place;
  const { body, wire } = seen.message;
  const before = trimmedSpan(wire.text, body.start, place.end);
  const line = lineAround(seen, Math.max(body.start, before.end - 1));
  return span(line.place.start, line.place.end);
}
