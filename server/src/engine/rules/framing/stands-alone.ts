import { opensLogLine } from '../../log/foreign-line.ts';
import type { Trace } from '../../log/trace.ts';
import { lengthOf, stretchOf } from '../../text/text-source.ts';
import type { SeenMessage } from '../seen-message.ts';

/** How far around a message is looked for words of a log, in characters. */
const longestLook = 400;

/**
 * Tells whether a message stands in its text as its writer left it, with nothing around it but other messages, empty lines and lines
 * of `###`: only then does the end of a line, or a line that is missing, say something about the message and not about a log.
 */
export function standsAlone(seen: SeenMessage): boolean {
  return seen.isBare && seen.ask(textBefore) === '' && seen.ask(textBehind) === '';
}

/** Returns what stands between the message before, or the beginning of the text, and this one, without lines of `###` and comments. */
export function textBefore(trace: Trace, index: number): string {
  const { start } = trace.entrySpan(index);
  const from = index === 0 ? 0 : trace.entrySpan(index - 1).end;
  return words(stretchOf(trace.text, Math.max(from, start - longestLook), start));
}

/** Returns what stands between a message and the next one, or the end of the text, without lines of `###` and comments. */
export function textBehind(trace: Trace, index: number): string {
  const { end } = trace.entrySpan(index);
  const to = index + 1 < trace.count ? trace.entrySpan(index + 1).start : lengthOf(trace.text);
  return words(stretchOf(trace.text, end, Math.min(to, end + longestLook)));
}

/** Tells whether one of the lines of a text begins as those of a log do. */
export function holdsLogLine(text: string): boolean {
  return text.split('\n').some((line) => opensLogLine(line));
}

function words(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('//')).join('\n');
}
