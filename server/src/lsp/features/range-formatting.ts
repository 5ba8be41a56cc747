import { DocumentRangeFormattingRequest } from 'vscode-languageserver';
import type { DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import type { Questions } from '../analysis/questions.ts';
import * as fromLsp from '../convert/from-lsp.ts';
import * as toLsp from '../convert/to-lsp.ts';
import { guarded } from '../guarded.ts';
import { isRegistered, registerForSip } from '../register-for-sip.ts';
import type { TraceDocument } from '../trace-document.ts';
import type { Feature } from './feature.ts';

const name = 'rangeFormatting';

/** textDocument/rangeFormatting: brings the messages that a selection touches into their usual form, each as a whole. */
export const rangeFormatting: Feature = {
  capabilities: (client) => (isRegistered(client, name) ? {} : { documentRangeFormattingProvider: true }),
  register: (session) => {
    registerForSip(session, name, DocumentRangeFormattingRequest.type);
    session.connection.onDocumentRangeFormatting(
      guarded<DocumentRangeFormattingParams, TextEdit[]>(
        DocumentRangeFormattingRequest.method,
        [],
        session.tellFailure,
        async ({ textDocument, range }, token) => {
          const question = (document: TraceDocument): Questions['formatting'] => ({
            span: fromLsp.span(document, range),
          });
          const asked = await session.ask(textDocument.uri, 'formatting', question, token);
          return asked === undefined ? [] : asked.answer.map((edit) => toLsp.textEdit(asked.document, edit));
        },
      ),
    );
  },
};
