import type { Trace } from '../log/trace.ts';
import type { EditRemedy } from '../rules/rule.ts';
import type { SpanEdit } from './span-edit.ts';

/** Returns the changes of a remedy where the message stands in the text, for a message that stands there as it went over the wire. */
export function placedEdits(trace: Trace, { index, edits }: EditRemedy): readonly SpanEdit[] {
  const base = trace.messageSpan(index).start;
  return edits.map(({ start, end, newText }) => ({ span: { start: base + start, end: base + end }, newText }));
}
