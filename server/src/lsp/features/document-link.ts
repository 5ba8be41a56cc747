import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import * as toLsp from '../convert/to-lsp.ts';
import { guarded } from '../guarded.ts';
import type { Feature } from './feature.ts';

/** How many links a document has at most: an editor draws them all. */
const mostLinks = 500;

/** textDocument/documentLink: lines that only mention a message lead to it. */
export const documentLink: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register: (session) => {
    session.connection.onDocumentLinks(
      guarded<DocumentLinkParams, DocumentLink[]>(
        'textDocument/documentLink',
        [],
        session.tellFailure,
        async ({ textDocument }, token) => {
          const asked = await session.ask(textDocument.uri, 'links', () => ({ most: mostLinks }), token);
          return asked?.answer.map((link) => toLsp.documentLink(asked.document, link)) ?? [];
        },
      ),
    );
  },
};
