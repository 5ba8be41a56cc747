import { span, type Span } from '../text/span.ts';
import type { Header, ValuePart } from './header.ts';

/** Returns where `value.slice(start, end)` of a header stands, in wire offsets; folds are stepped over. */
export function valueSpan(header: Header, start: number, end: number): Span {
  if (header.parts === undefined) return unfolded(header, start, end);
  const first = placeOf(header, header.parts, start);
  // The end is taken from the last character, so that a fold behind it stays outside.
  const last = start < end ? placeOf(header, header.parts, end - 1) + 1 : first;
  return span(first, Math.max(first, last));
}

function unfolded(header: Header, start: number, end: number): Span {
  const { start: from, end: to } = header.valueSpan;
  return span(Math.min(from + start, to), Math.min(from + end, to));
}

function placeOf(header: Header, parts: readonly ValuePart[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const candidate = parts[middle];
    if (candidate !== undefined && candidate.valueStart <= offset) low = middle;
    else high = middle - 1;
  }
  const part = parts[low];
  if (part === undefined) return header.valueSpan.start;
  return Math.min(part.wireStart + Math.max(0, offset - part.valueStart), header.valueSpan.end);
}
