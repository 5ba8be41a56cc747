import { span, type Span } from '../text/span.ts';
import { lineAt } from '../sip/line-at.ts';
import type { SeenMessage } from './seen-message.ts';

/** One line of a body. */
export interface BodyLine {
  readonly place: Span;
  readonly text: string;
  /** As findings name it: `m=`. */
  readonly name: string;
  /** What ends it, as the line end of a line that is put beside it. */
  readonly lineEnd: string;
}

/** Returns the line of the body in which an offset of the wire stands. */
export function lineAround(seen: SeenMessage, offset: number): BodyLine {
  const { body, wire } = seen.message;
  const feed = wire.text.lastIndexOf('\n', offset - 1);
  const line = lineAt(wire.text, Math.max(body.start, feed + 1), body.end);
  const text = wire.text.slice(line.start, line.end);
  const lineEnd = wire.text.slice(line.end, line.next);
  return {
    place: span(line.start, line.end),
    text,
    name: `${text.charAt(0)}=`,
    lineEnd: lineEnd === '' ? '\r\n' : lineEnd,
  };
}
