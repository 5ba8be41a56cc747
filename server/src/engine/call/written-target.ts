import type { Trace } from '../log/trace.ts';

/** How much of a request is read for its Request-URI, in characters. */
const startLineLength = 600;

/** Returns the second word of the start line: parsing each request of a trace for it would be ten times the work. */
export function writtenTarget(trace: Trace, index: number): string {
  const { start, end } = trace.messageSpan(index);
  const head = trace.text.chars.slice(start, Math.min(end, start + startLineLength));
  return /^\s*\S+ +(\S+)/.exec(head)?.[1] ?? '';
}
