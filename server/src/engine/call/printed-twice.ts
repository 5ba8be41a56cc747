import type { Trace } from '../log/trace.ts';
import { stretchOf } from '../text/text-source.ts';

/** What sipsak prints above a message when it has made it, and above the same message when it sends it. */
const whenMade = 'New message with Via-Line:';
const whenSent = 'request:';

/** Tells whether a program printed the earlier of two equal messages while it made it, and the later one when it sent it. */
export function isPrintedTwice(trace: Trace, before: number, index: number): boolean {
  return lineAbove(trace, before) === whenMade && lineAbove(trace, index) === whenSent;
}

/** How much of the text above a message is looked at: a blank line may stand between. */
const lookedAt = 40;

function lineAbove(trace: Trace, index: number): string {
  const { start } = trace.entrySpan(index);
  const above = stretchOf(trace.text, Math.max(0, start - lookedAt), start).trimEnd();
  return above.slice(above.lastIndexOf('\n') + 1);
}
