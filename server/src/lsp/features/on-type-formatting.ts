import { DocumentOnTypeFormattingRequest } from 'vscode-languageserver';
import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import type { Questions } from '../analysis/questions.ts';
import * as fromLsp from '../convert/from-lsp.ts';
import * as toLsp from '../convert/to-lsp.ts';
import { guarded } from '../guarded.ts';
import type { TraceDocument } from '../trace-document.ts';
import type { Feature } from './feature.ts';

/** All that is printed in ASCII: an editor asks only behind what was announced. */
const typed = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at));

/**
 * textDocument/onTypeFormatting: what is typed into the body of a message keeps its Content-Length right. Not for a client that sees to it
 * itself (`sipLens/contentLength`), and can so make one step of both when it is undone.
 */
export const onTypeFormatting: Feature = {
  capabilities: (client) => {
    if (client.keepsContentLength) return {};
    return { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: typed } };
  },
  register: (session) => {
    session.connection.onDocumentOnTypeFormatting(
      guarded<DocumentOnTypeFormattingParams, TextEdit[]>(
        DocumentOnTypeFormattingRequest.method,
        [],
        session.tellFailure,
        async ({ textDocument, position }, token) => {
          const question = (document: TraceDocument): Questions['contentLength'] => {
            return { offset: fromLsp.offset(document, position) };
          };
          const asked = await session.ask(textDocument.uri, 'contentLength', question, token);
          return asked?.answer === undefined ? [] : [toLsp.textEdit(asked.document, asked.answer)];
        },
      ),
    );
  },
};
