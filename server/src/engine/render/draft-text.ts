import type { RequestDraft } from '../answers/request-draft.ts';
import type { Language } from './language.ts';
import { textOf } from './say.ts';

/**
 * Returns a drafted request as text. What has to be said about it stands before its start line in lines that begin with
 * `#`: framing looks for start lines, so they are noise to every reader of the file, and no stack would accept them.
 */
export function draftText(draft: RequestDraft, language: Language, lineEnd: '\n' | '\r\n'): string {
  const notes = draft.notes.map((note) => `# ${textOf(language, `draft.${note}`)}${lineEnd}`);
  return notes.join('') + (lineEnd === '\n' ? draft.text.replaceAll('\r\n', '\n') : draft.text);
}
