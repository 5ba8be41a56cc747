import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Feature } from './feature.ts';

/** textDocument/didOpen, didChange, didSave and didClose: edits come as the ranges that they changed. */
export const textDocumentSync: Feature = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  }),
  register: (session) => {
    session.documents.listen(session.connection);
  },
};
