import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import type { Span } from '../../text/span.ts';
import type { EditRemedy, WireEdit } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/**
 * Returns the fix that takes out what is one too many, wherever the parser has found the same in a header field (or outside of any): a
 * rule tells it once. `around` says what goes with one of them.
 */
export function removeFaults(
  seen: SeenMessage,
  { id, span: first }: Problem,
  header: Header | undefined,
  around: (place: Span) => Span = (place) => place,
): EditRemedy {
  const isWithin = ({ start, end }: Span): boolean =>
    header === undefined ? start === first.start : header.start <= start && end <= header.end;
  const places = seen.message.problems
    .filter((problem) => problem.id === id && isWithin(problem.span))
    .map(({ span }) => around(span))
    .toSorted((a, b) => a.start - b.start);
  const edits: WireEdit[] = [];
  for (const { start, end } of places) {
    const last = edits.at(-1);
    if (last !== undefined && start <= last.end) edits[edits.length - 1] = { ...last, end: Math.max(last.end, end) };
    else edits.push({ start, end, newText: '' });
  }
  const { text } = seen.message.wire;
  const what = [...new Set(edits.map(({ start, end }) => text.slice(start, end)))].join(' … ');
  return { kind: 'edit', index: seen.index, fix: 'remove', args: { what }, edits, isPreferred: true };
}
