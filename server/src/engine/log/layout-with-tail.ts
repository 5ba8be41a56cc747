import type { Layout } from './layout.ts';
import { lineTail } from './line-tail.ts';
import type { LogicalLine } from './logical-line.ts';
import type { StartCandidate } from './candidate.ts';

/** Returns the layout with what its lines end in, beginning with `first`; `prefix` is what stands before the start line. */
export function layoutWithTail(
  chars: string,
  candidate: StartCandidate,
  first: LogicalLine,
  layout: Layout,
  prefix: string,
): Layout {
  const tail = lineTail(chars, candidate, first, layout.dots ? { ...layout, dots: false } : layout);
  return tail === '' ? layout : { ...layout, tail, dots: false, coding: codingOfStrings(prefix, tail) };
}

/** Lines that are strings of a source or of a list each have their quotes escaped. */
function codingOfStrings(prefix: string, tail: string): Layout['coding'] {
  const quote = /["'`]/.exec(tail)?.[0];
  if (quote !== undefined && prefix.endsWith(quote)) return 'backslash';
  return 'none';
}
