import type { Trace } from '../../log/trace.ts';
import { stretchOf } from '../../text/text-source.ts';
import { span, type Span } from '../../text/span.ts';
import type { SeenMessage } from '../seen-message.ts';
import { lineMark } from './line-mark.ts';
import { holdsLogLine } from './stands-alone.ts';

/** So many lines are looked at; a text of other things than headers could have millions. */
const mostLines = 20;

/** A line of the text, in offsets of the text. */
export interface LeftOutLine {
  readonly text: string;
  readonly span: Span;
}

/**
 * Returns the lines among the header fields that the framing took for a log's, because they are no header fields. In a text of
 * messages alone there is no log that could have written them, and where the lines of messages end otherwise than a log's they are known.
 */
export function leftOutLines(seen: SeenMessage): readonly LeftOutLine[] {
  const { trace, index, message } = seen;
  if (trace.isVerbatim(index)) return nothing;
  const mark = lineMark(seen);
  if (mark === undefined) return nothing;
  const { wire, body } = message;
  const lines: LeftOutLine[] = [];
  for (let feed = wire.text.indexOf('\n'); feed !== -1 && feed < body.start; feed = wire.text.indexOf('\n', feed + 1)) {
    const start = wire.endOf(feed + 1);
    const end = wire.toSource(feed + 1);
    if (end <= start || wire.text.length <= feed + 1) continue;
    // Where the octets are told by digits, no line of the text ends with one of theirs: what follows it are the dump's own characters.
    if (stretchOf(trace.text, start - 1, start) !== '\n') return nothing;
    const text = stretchOf(trace.text, start, end);
    if (holdsLogLine(text)) return nothing;
    for (const line of linesOf(text, start, mark)) {
      if (lines.length < mostLines && !isComment(trace, line.text)) lines.push(line);
    }
  }
  return lines;
}

/** In a `.sip` file whoever writes may remark something among the headers of a message. */
export function isComment({ text }: Trace, line: string): boolean {
  return text.hasSeparators === true && (line.startsWith('#') || line.startsWith('//'));
}

const nothing: readonly LeftOutLine[] = Object.freeze([]);

function linesOf(text: string, start: number, mark: string): readonly LeftOutLine[] {
  let at = start;
  return text.split('\n').flatMap((line) => {
    const lineStart = at;
    at += line.length + 1;
    const words = (mark === '' ? line : line.slice(0, -1)).trimEnd();
    return words === '' || !line.endsWith(mark)
      ? []
      : [{ text: words, span: span(lineStart, lineStart + words.length) }];
  });
}
