import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { explanationScheme } from '../../protocol/index.ts';
import { guarded } from '../guarded.ts';
import type { Feature } from './feature.ts';

/** workspace/textDocumentContent: the documents of the scheme `sip-lens`. */
export const textDocumentContent: Feature = {
  capabilities: (client) => {
    if (!client.readsVirtualDocuments) return {};
    return { workspace: { textDocumentContent: { schemes: [explanationScheme] } } };
  },
  register: (session) => {
    const { connection, explanations } = session;
    const content = connection.workspace.textDocumentContent;
    content.on(
      guarded<TextDocumentContentParams, TextDocumentContentResult>(
        'workspace/textDocumentContent',
        { text: '' },
        session.tellFailure,
        async ({ uri }, token) => ({ text: (await explanations.text(uri, token)) ?? '' }),
      ),
    );
    if (!session.client.readsVirtualDocuments) return;
    // The language may be another one now, and the limits too.
    session.onDidChangeSettings(() => {
      for (const uri of explanations.uris) {
        content
          .refresh(uri)
          .catch((error: unknown) => session.tellFailure('workspace/textDocumentContent/refresh', error));
      }
    });
  },
};
