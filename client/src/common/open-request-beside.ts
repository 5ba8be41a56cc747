import { ViewColumn, window, workspace } from 'vscode';
import { sipLanguage } from '../../../server/src/protocol/index.ts';

/** Opens a request as a new document beside the trace, for a trace that is not to be written into. */
export async function openRequestBeside(text: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: sipLanguage, content: text });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside });
}
