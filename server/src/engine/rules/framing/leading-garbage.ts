import type { Trace } from '../../log/trace.ts';
import { span } from '../../text/span.ts';
import { stretchOf } from '../../text/text-source.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isAlone, partStart } from '../surroundings.ts';
import { holdsLogLine, textBefore, textBehind } from './stands-alone.ts';

/** Something stands before the start line of the only message of a file: a receiver would take it for the start line. */
export const leadingGarbage: MessageRule = Object.freeze({
  id: 'leading-garbage',
  subject: 'message',
  scope: 'message',
  profile: 'strict',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.5' },
  about: {},
  check,
} as const satisfies MessageRule);

/** What is longer than this is a text about a message, in characters and lines. */
const longestGarbage = 120;
const mostLines = 3;

function check(seen: SeenMessage): readonly Found[] {
  const { trace, index } = seen;
  if (!seen.isBare || seen.ask(stretchBefore) === 0 || !seen.ask(isAlone)) return nothingFound;
  if (seen.ask(textBehind) !== '') return nothingFound;
  const glued = seen.ask(gluedBefore);
  if (glued !== '') return inStartLine(seen, glued);
  const text = seen.ask(textBefore);
  const isGarbage = text !== '' && text.length <= longestGarbage && text.split('\n').length <= mostLines;
  // Words with a colon at the end announce what follows.
  if (!isGarbage || text.endsWith(':') || holdsLogLine(text)) return nothingFound;
  const { start } = trace.messageSpan(index);
  const base = start - seen.ask(stretchBefore);
  const from = base + stretchOf(trace.text, base, start).indexOf(text.split('\n')[0] ?? text);
  const end = from + Math.min(start - from, text.length);
  return [
    {
      index,
      span: span(Math.max(base, from), end),
      messageId: 'leading-garbage.found',
      args: { written: text },
      remedies: () => [],
    },
  ];
}

/** What stands on the line of the start line before it, where no other line of the message has anything before it. */
function inStartLine(seen: SeenMessage, glued: string): readonly Found[] {
  const text = glued.trim();
  // Arrows, brackets, quotation marks and words with a colon are what people and programs put before what they show.
  if (!seen.trace.isVerbatim(seen.index) || /^$|[<>()[\]:|#"'`\uFEFF]/.test(text) || holdsLogLine(glued))
    return nothingFound;
  const { start } = seen.trace.messageSpan(seen.index);
  const from = start - glued.length;
  return [
    {
      index: seen.index,
      span: span(from, from + glued.trimEnd().length),
      messageId: 'leading-garbage.found',
      args: { written: text },
      remedies: () => [],
    },
  ];
}

/** Returns what stands before a message on the line on which it begins, where the text begins with that line. */
function gluedBefore(trace: Trace, index: number): string {
  const { start } = trace.messageSpan(index);
  const length = stretchBefore(trace, index);
  const text = longestGarbage < length ? '' : stretchOf(trace.text, start - length, start);
  return text.includes('\n') || !/[^\0]/.test(text) ? '' : text;
}

/** Returns how many characters stand in the part of the text before its first message. */
function stretchBefore(trace: Trace, index: number): number {
  const from = partStart(trace, index);
  return from === -1 ? 0 : trace.messageSpan(index).start - from;
}
