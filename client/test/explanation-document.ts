import * as vscode from 'vscode';
import { until } from './until.ts';

/** Returns the text of a document that the server wrote, as soon as one is open whose path and text match. */
export async function explanationDocument(path: string, text: RegExp): Promise<string> {
  return await until(`a document ${path} with ${text.source}`, () => {
    const found = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'sip-lens' && uri.path === path);
    const written = found?.getText() ?? '';
    return text.test(written) ? written : undefined;
  });
}
