import type { Trace } from '../log/trace.ts';
import { stretchOf } from '../text/text-source.ts';

/** Tells at a glance whether a message may hold what a pattern finds in its text; true where a log has changed how it stands there. */
export function mayHold(trace: Trace, index: number, pattern: RegExp): boolean {
  if (!trace.isVerbatim(index)) return true;
  const { start, end } = trace.messageSpan(index);
  return pattern.test(stretchOf(trace.text, start, end));
}
