import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Command } from 'vscode-languageserver';
import { codeActions } from '../../engine/index.ts';
import { codeAction as toCodeAction } from '../convert/code-action.ts';
import * as fromLsp from '../convert/from-lsp.ts';
import { guarded } from '../guarded.ts';
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
        const checked = await session.checked(params.textDocument.uri, token);
        if (checked === undefined) return [];
        const { document, trace, findings, context } = checked;
        const asker = { ...context, uri: document.uri, languageId: document.languageId };
        const actions = codeActions(trace, fromLsp.span(document, params.range), findings, asker);
        const offered = actions.filter(({ command }) => command === undefined || isOffered(session.client, command.id));
        return offered.map((action) => toCodeAction(document, action, params.context.diagnostics, session.client));
      }),
    );
  },
};

function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}
