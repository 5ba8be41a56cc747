import type { Trace } from '../../log/trace.ts';
import type { Span } from '../../text/span.ts';
import { stretchOf } from '../../text/text-source.ts';
import { isComment } from '../header-lines.ts';
import { writtenMessage } from '../written-message.ts';

/** So much above a message is looked through for comments, in units of the text. */
export const longestAbove = 4096;

/** Returns where the comments of a message of a `.sip` file stand: right above it and among its headers. Ascending; none in a log. */
export function commentSpans(trace: Trace, index: number): readonly Span[] {
  const message = writtenMessage(trace, index);
  if (message === undefined) return [];
  const { start } = trace.messageSpan(index);
  const base = Math.max(0, start - longestAbove);
  const spans: Span[] = [];
  const above = linesOf(stretchOf(trace.text, base, start), base);
  // Behind the last line feed stands what is on the line of the message itself, if anything.
  for (const line of above.slice(0, -1).toReversed()) {
    if (!isComment(line.text) || line.text.startsWith('###')) break;
    spans.unshift(line.span);
  }
  const head = message.wire.text.slice(0, message.body.start);
  for (const line of linesOf(head, start)) if (isComment(line.text)) spans.push(line.span);
  return spans;
}

interface Line {
  readonly text: string;
  readonly span: Span;
}

function linesOf(text: string, base: number): readonly Line[] {
  let at = base;
  return text.split('\n').map((whole) => {
    const line = whole.trimEnd();
    const span = { start: at, end: at + line.length };
    at += whole.length + 1;
    return { text: line, span };
  });
}
