import type { Span } from '../../text/span.ts';
import type { EditRemedy, WireEdit } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Returns the fix that puts `newText` in the place of what stands at `place`, in offsets of the wire; either may be empty. */
export function editText(seen: SeenMessage, { start, end }: Span, newText: string, isPreferred = true): EditRemedy {
  const { index } = seen;
  const from = seen.message.wire.text.slice(start, end);
  const edits: readonly WireEdit[] = [{ start, end, newText }];
  if (newText === '') return { kind: 'edit', index, fix: 'remove', args: { what: from }, edits, isPreferred };
  if (from === '') return { kind: 'edit', index, fix: 'insert', args: { what: newText }, edits, isPreferred };
  return { kind: 'edit', index, fix: 'replace', args: { from, to: newText }, edits, isPreferred };
}
