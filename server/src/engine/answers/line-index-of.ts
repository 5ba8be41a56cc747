import type { Trace } from '../log/trace.ts';
import { lineIndex, placeOf, type LineIndex, type Place } from '../text/line-index.ts';

const indexes = new WeakMap<Trace['text'], LineIndex>();

/** Returns the line index of a trace's text, made when it is first asked for. */
export function lineIndexOf(trace: Pick<Trace, 'text'>): LineIndex {
  const known = indexes.get(trace.text);
  if (known !== undefined) return known;
  const made = lineIndex(trace.text.chars);
  indexes.set(trace.text, made);
  return made;
}

/** Returns the 1-based line and column of an offset of the text that was analysed. */
export function placeIn(trace: Pick<Trace, 'text'>, offset: number): Place {
  return trace.text.reader?.placeOf(offset) ?? placeOf(lineIndexOf(trace), offset);
}

/** Returns the 1-based line on which the start line of an entry stands. */
export function lineOfEntry(trace: Trace, index: number): number {
  const { start } = trace.messageSpan(index);
  const { pieces, lineAt } = trace.text;
  const line = pieces === undefined ? lineAt?.(start) : pieces.lineAt(start);
  return line === undefined ? placeIn(trace, start).line : line + 1;
}
