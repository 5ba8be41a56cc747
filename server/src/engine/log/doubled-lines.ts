import { headerColon, isProvingHeader } from './header-line.ts';
import type { Layout } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';

/** Tells whether header, empty line, header, empty line follow the empty line behind a start line. */
export function isDoubled(chars: string, following: LogicalLine, layout: Layout): boolean {
  const blank = emptyLine();
  readLine(chars, following.start, chars.length, layout, blank);
  if (blank.kind !== 'blank') return false;
  const first = emptyLine();
  readLine(chars, blank.next, chars.length, layout, first);
  if (first.kind !== 'text' || !isProvingHeader(chars, first.start, first.end)) return false;
  const between = emptyLine();
  readLine(chars, first.next, chars.length, layout, between);
  const second = emptyLine();
  readLine(chars, between.next, chars.length, layout, second);
  return between.kind === 'blank' && second.kind === 'text' && headerColon(chars, second.start, second.end) !== -1;
}
