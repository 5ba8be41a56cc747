import * as vscode from 'vscode';
import { until } from './until.ts';

/** Returns the text of a document that the server wrote, as soon as one is open whose path and text match. */
export async function explanationDocument(path: string, text: RegExp): Promise<string> {
  return await until(`a document ${path} with ${text.source}`, () => {
    // Documents about two responses may have the same path; what tells them apart is in the query.
    const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'sip-lens' && uri.path === path);
    return open.map((document) => document.getText()).find((written) => text.test(written));
  });
}
