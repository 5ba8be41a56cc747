import type { Header } from '../../sip/header.ts';
import type { Span } from '../../text/span.ts';
import type { EditRemedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/**
 * Returns the fix that takes one element, at `place` of the wire, out of the list that is the value of a header field; the whole
 * header field where it is the only one; `separator` is what parts the elements. Somebody has to look whether the rest still says what was meant.
 */
export function removeElement(seen: SeenMessage, header: Header, place: Span, separator = ','): EditRemedy {
  const { text } = seen.message.wire;
  const { start: first, end: last } = header.valueSpan;
  const after = text.indexOf(separator, place.end);
  const before = text.lastIndexOf(separator, place.start);
  const hasNext = after !== -1 && after < last;
  const hasPrevious = first <= before;
  const remedy = { kind: 'edit', index: seen.index, isPreferred: false } as const;
  if (!hasNext && !hasPrevious) {
    const name = header.field?.spelling ?? header.writtenName;
    const edits = [{ start: header.start, end: behindLine(text, header.end), newText: '' }];
    return { ...remedy, fix: 'remove-header', args: { name }, edits };
  }
  const start = hasNext ? place.start : before;
  const end = hasNext ? behindBlanks(text, after + 1) : place.end;
  const what = text.slice(place.start, place.end);
  return { ...remedy, fix: 'remove', args: { what }, edits: [{ start, end, newText: '' }] };
}

function behindLine(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text.startsWith('\n', at) ? at + 1 : at;
}

function behindBlanks(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x09) end += 1;
  return end;
}
