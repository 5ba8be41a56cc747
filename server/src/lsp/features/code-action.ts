import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Command } from 'vscode-languageserver';
import { codeAction as toCodeAction } from '../convert/code-action.ts';
import * as fromLsp from '../convert/from-lsp.ts';
import { guarded } from '../guarded.ts';
import type { Questions } from '../analysis/questions.ts';
import type { TraceDocument } from '../trace-document.ts';
import { isOffered } from '../is-offered.ts';
import type { Feature } from './feature.ts';

type Answer = (CodeAction | Command)[];

/** textDocument/codeAction: the remedies of what was found at the cursor. */
export const codeAction: Feature = {
  capabilities: (client) => {
    if (!client.takesCodeActionLiterals) return { codeActionProvider: true };
    return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } };
  },
  register: (session) => {
    session.connection.onCodeAction(
      guarded<CodeActionParams, Answer>('textDocument/codeAction', [], session.tellFailure, async (params, token) => {
        if (!wantsQuickFixes(params.context.only)) return [];
        const question = (document: TraceDocument): Questions['actions'] => {
          const { uri, languageId } = document;
          return { span: fromLsp.span(document, params.range), uri, languageId };
        };
        const asked = await session.ask(params.textDocument.uri, 'actions', question, token);
        if (asked === undefined) return [];
        const { document, answer } = asked;
        const offered = answer.filter(({ command }) => command === undefined || isOffered(session.client, command.id));
        return offered.map((action) => toCodeAction(document, action, params.context.diagnostics, session.client));
      }),
    );
  },
};

function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}
