import type { EditRemedy } from '../rule.ts';
import { bodyEdit } from '../fixes/body-edit.ts';
import type { SeenMessage } from '../seen-message.ts';
import { lineAround } from '../line-around.ts';

/**
 * Returns the fix that writes a line into a session description, at `at`: where another line begins, or at the end. It is preferred
 * where nobody has to look at the line again.
 */
export function insertLine(seen: SeenMessage, at: number, line: string, isPreferred: boolean): EditRemedy {
  const { body, wire } = seen.message;
  const { lineEnd } = lineAround(seen, body.start);
  const isBehindLine = at === body.start || wire.text.charCodeAt(at - 1) === 0x0a;
  const newText = isBehindLine ? `${line}${lineEnd}` : `${lineEnd}${line}`;
  return bodyEdit(seen, [{ start: at, end: at, newText }], { fix: 'insert', args: { what: line }, isPreferred });
}
