import type { SeenMessage } from '../seen-message.ts';
import { isBeforeSeparator } from '../surroundings.ts';

/** The header fields that every message has (RFC 3261 §8.1.1, §8.2.6.2). */
const mandatory: readonly string[] = ['via', 'from', 'to', 'call-id', 'cseq'];

/**
 * Tells whether a message without an empty line has lost more than that: the end of its last line, or, where no line end follows
 * either, a header field that every message has. Otherwise somebody has only forgotten to end it.
 */
export function isCutShort(seen: SeenMessage): boolean {
  const { headers, problems, wire } = seen.message;
  const last = headers.at(-1);
  if (last === undefined) return true;
  const isEnded = wire.text.endsWith('\n');
  const isHeaderMissing = mandatory.some((name) => !seen.has(name));
  if (isHeaderMissing && !isEnded) return true;
  const isOver = last.end < wire.text.trimEnd().length;
  const ofLast = problems.filter(({ span }) => last.start <= span.start);
  if ((isOver || ofLast.length !== 0) && (isHeaderMissing || !isEnded)) return true;
  // The line end before a line of ### is that of the line above it, whole or not.
  if (!isOver && !ofLast.some(({ id }) => id.endsWith('-unclosed'))) return false;
  return seen.ask(isBeforeSeparator);
}
