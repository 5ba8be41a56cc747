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
  const place = beforeEmptyLines(wire.text, body.start, at);
  const isBehindLine = place === body.start || wire.text.charCodeAt(place - 1) === 0x0a;
  const newText = isBehindLine ? `${line}${lineEnd}` : `${lineEnd}${line}`;
  return bodyEdit(seen, [{ start: place, end: place, newText }], { fix: 'insert', args: { what: line }, isPreferred });
}

/** A session description has no empty lines: behind its last line they are what an editor has left. */
function beforeEmptyLines(text: string, start: number, at: number): number {
  let place = at;
  for (;;) {
    const last = text.endsWith('\r\n', place) ? place - 2 : place - 1;
    if (last <= start || text.charCodeAt(place - 1) !== 0x0a || text.charCodeAt(last - 1) !== 0x0a) return place;
    place = last;
  }
}
