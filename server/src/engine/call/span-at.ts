import type { Trace } from '../log/trace.ts';
import { sourceSpan } from '../sip/source-span.ts';
import { span, type Span } from '../text/span.ts';

/** Returns where a place of a message, in offsets of its wire, stands in the text that was analysed. */
export function spanAt(trace: Trace, index: number, place: Span): Span {
  if (!trace.isVerbatim(index)) return sourceSpan(trace.message(index), place);
  const { start } = trace.messageSpan(index);
  return span(start + place.start, start + Math.max(place.start, place.end));
}
