import { mentionAt, mentionsOfLine } from '../log/mention.ts';
import { mentionedEntry } from '../log/mentioned-entry.ts';
import type { Trace } from '../log/trace.ts';
import type { Span } from '../text/span.ts';
import { lengthOf, stretchOf } from '../text/text-source.ts';
import { lineOfEntry } from './line-index-of.ts';

/** A mention and the 1-based line on which its message begins. */
export interface MentionLink {
  readonly span: Span;
  readonly line: number;
}

/** How much text between messages is read for links, in characters: an editor asks for those of a whole document at once. */
const mostText = 512 * 1024;

/** Returns the mentions whose message the trace holds, `most` at most, as far as the first half megabyte between messages goes. */
export function mentionLinks(trace: Trace, most: number): readonly MentionLink[] {
  const links: MentionLink[] = [];
  let left = mostText;
  for (const { start, end } of gaps(trace)) {
    if (left <= 0 || most <= links.length) return links;
    const limit = Math.min(end, start + left);
    left -= limit - start;
    addLinks(trace, { start, end: limit }, most, links);
  }
  return links;
}

/** Yields the stretches in which no message stands. */
function* gaps(trace: Trace): Generator<Span> {
  let from = 0;
  for (let entry = 0; entry < trace.count; entry += 1) {
    const { start, end } = trace.messageSpan(entry);
    yield { start: from, end: start };
    from = end;
  }
  // Without a message there is nothing to lead to.
  if (trace.count !== 0) yield { start: from, end: lengthOf(trace.text) };
}

function addLinks(trace: Trace, gap: Span, most: number, links: MentionLink[]): void {
  const chars = stretchOf(trace.text, gap.start, gap.end);
  for (let start = gap.start; start < gap.end && links.length < most;) {
    const newline = chars.indexOf('\n', start - gap.start);
    const end = newline === -1 ? gap.end : gap.start + newline;
    for (const { span } of mentionsOfLine(chars.slice(start - gap.start, end - gap.start), start)) {
      const mention = mentionAt(trace, span.start);
      const entry = mention === undefined ? undefined : mentionedEntry(trace, mention);
      if (mention !== undefined && entry !== undefined)
        links.push({ span: mention.span, line: lineOfEntry(trace, entry) });
    }
    start = end + 1;
  }
}
