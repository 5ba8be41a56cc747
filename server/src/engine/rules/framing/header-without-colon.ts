import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isCutShort } from './is-cut-short.ts';
import { isComment, leftOutLines } from './left-out-lines.ts';
import { respelt, respeltLine } from './misspelt-header.ts';
import { standsAlone } from './stands-alone.ts';

/** A line among the header fields that has no colon: most stacks refuse the message for it, others pass the line on. What a log may have written is left alone. */
export const headerWithoutColon: MessageRule = Object.freeze({
  id: 'header-without-colon',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.3.1' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  // Most messages have no problem and stand as they are.
  if (seen.message.problems.length === 0 && seen.trace.isVerbatim(seen.index)) return nothingFound;
  const { text } = seen.message.wire;
  for (const { id, span } of seen.message.problems) {
    if (id !== 'header-without-colon' || isComment(seen.trace, text.slice(span.start, span.end))) continue;
    // Where a log has cut the message, half a line is no fault of who wrote it.
    if (!standsAlone(seen) || isLastOfCut(seen, span.end)) return nothingFound;
    const args = { written: text.slice(span.start, span.end) };
    const fix = (): EditRemedy | undefined => respelt(seen, span.start);
    return foundAt(seen, span, { messageId: 'header-without-colon.found', args, fix });
  }
  const line = leftOutLines(seen).find((one) => !one.text.includes(':'));
  if (line === undefined) return nothingFound;
  return [
    {
      index: seen.index,
      span: line.span,
      messageId: 'header-without-colon.found',
      args: { written: line.text },
      remedies: () => respeltLine(seen, line),
    },
  ];
}

/** The last line of a message that was cut off: truncated-message tells of it. */
function isLastOfCut(seen: SeenMessage, end: number): boolean {
  return seen.message.wire.text.trimEnd().length <= end && isCutShort(seen);
}
