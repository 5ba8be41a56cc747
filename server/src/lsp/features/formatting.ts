import { DocumentFormattingRequest } from 'vscode-languageserver';
import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver';
import * as toLsp from '../convert/to-lsp.ts';
import { guarded } from '../guarded.ts';
import { isRegistered, registerForSip } from '../register-for-sip.ts';
import type { Feature } from './feature.ts';

const name = 'formatting';

/** textDocument/formatting: brings the messages of a `.sip` file into their usual form. */
export const formatting: Feature = {
  capabilities: (client) => (isRegistered(client, name) ? {} : { documentFormattingProvider: true }),
  register: (session) => {
    registerForSip(session, name, DocumentFormattingRequest.type);
    session.connection.onDocumentFormatting(
      guarded<DocumentFormattingParams, TextEdit[]>(
        DocumentFormattingRequest.method,
        [],
        session.tellFailure,
        async ({ textDocument }, token) => {
          const whole = { start: 0, end: Number.MAX_SAFE_INTEGER };
          const asked = await session.ask(textDocument.uri, 'formatting', () => ({ span: whole }), token);
          return asked === undefined ? [] : asked.answer.map((edit) => toLsp.textEdit(asked.document, edit));
        },
      ),
    );
  },
};
