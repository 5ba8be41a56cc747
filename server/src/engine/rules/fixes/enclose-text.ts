import type { Span } from '../../text/span.ts';
import type { EditRemedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Returns the fix that writes `open` before and `close` behind what stands at `place`, in offsets of the wire. */
export function encloseText(seen: SeenMessage, { start, end }: Span, open: string, close: string): EditRemedy {
  return {
    kind: 'edit',
    index: seen.index,
    fix: 'insert',
    args: { what: `${open} ${close}` },
    edits: [
      { start, end: start, newText: open },
      { start: end, end, newText: close },
    ],
    isPreferred: true,
  };
}
