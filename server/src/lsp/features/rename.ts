import { LSPErrorCodes, PrepareRenameRequest, RenameRequest, ResponseError } from 'vscode-languageserver';
import type { PrepareRenameParams, PrepareRenameResult, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { renameRefusal } from '../../engine/index.ts';
import type { RenameRefusal } from '../../engine/index.ts';
import type { Questions } from '../analysis/questions.ts';
import * as fromLsp from '../convert/from-lsp.ts';
import * as toLsp from '../convert/to-lsp.ts';
import { guarded } from '../guarded.ts';
import type { Session } from '../session.ts';
import type { TraceDocument } from '../trace-document.ts';
import type { Feature } from './feature.ts';

/** textDocument/prepareRename and rename: gives what identifies a call, or a URI, another name through the whole file. */
export const rename: Feature = {
  capabilities: (client) => ({ renameProvider: client.preparesRename ? { prepareProvider: true } : true }),
  register: (session) => {
    session.connection.onPrepareRename(
      guarded<PrepareRenameParams, PrepareRenameResult | null>(
        PrepareRenameRequest.method,
        null,
        session.tellFailure,
        async ({ textDocument, position }, token) => {
          const question = (document: TraceDocument): Questions['renameTarget'] => {
            return { offset: fromLsp.offset(document, position) };
          };
          const asked = await session.ask(textDocument.uri, 'renameTarget', question, token);
          if (asked === undefined) return null;
          if ('refusal' in asked.answer) throw refused(session, asked.answer.refusal);
          const { span, text } = asked.answer;
          return { range: toLsp.range(asked.document, span), placeholder: text };
        },
      ),
    );
    session.connection.onRenameRequest(
      guarded<RenameParams, WorkspaceEdit | null>(
        RenameRequest.method,
        null,
        session.tellFailure,
        async ({ textDocument, position, newName }, token) => {
          const question = (document: TraceDocument): Questions['rename'] => {
            return { offset: fromLsp.offset(document, position), newName };
          };
          const asked = await session.ask(textDocument.uri, 'rename', question, token);
          if (asked === undefined) return null;
          if ('refusal' in asked.answer) throw refused(session, asked.answer.refusal);
          return toLsp.workspaceEdit(asked.document, asked.answer.edits, session.client);
        },
      ),
    );
  },
};

/** What an editor shows the user instead of renaming. */
function refused({ language }: Session, refusal: RenameRefusal): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, renameRefusal(refusal, language));
}
