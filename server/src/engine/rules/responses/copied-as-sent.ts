import type { EditRemedy, WireEdit } from '../rule.ts';

/** Returns the remedy that gives a response what its request has. */
export function copiedAsSent(index: number, text: string, edit: WireEdit): EditRemedy {
  const args = { from: text.slice(edit.start, edit.end), to: edit.newText };
  return { kind: 'edit', index, fix: 'replace', args, edits: [edit], isPreferred: true };
}
