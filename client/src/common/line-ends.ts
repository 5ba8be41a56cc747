import { EndOfLine, TextEdit, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { sipLanguage } from '../../../server/src/protocol/index.ts';

/**
 * Returns the edits of a formatter with the one that gives the document the line ends of SIP, CR LF, where the user wants that. A server
 * cannot ask for it: all line ends of a document of VS Code are the same, and no text that is inserted changes them.
 */
export function withLineEnds(document: TextDocument, edits: readonly TextEdit[]): TextEdit[] {
  const wish = workspace.getConfiguration('sipLens', document).get<string>('format.lineEnds', 'crlf');
  const isRight = document.languageId !== sipLanguage || document.eol === EndOfLine.CRLF || wish !== 'crlf';
  return isRight ? [...edits] : [...edits, TextEdit.setEndOfLine(EndOfLine.CRLF)];
}
