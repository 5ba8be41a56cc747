import { CodeActionKind } from 'vscode-languageserver';
import type { CancellationToken, CodeAction, CodeActionParams, Command } from 'vscode-languageserver';
import { sipLanguage } from '../../protocol/index.ts';
import { codeAction as toCodeAction, workspaceEdit } from '../convert/code-action.ts';
import * as fromLsp from '../convert/from-lsp.ts';
import { hasFile } from '../convert/file-beside.ts';
import { guarded } from '../guarded.ts';
import type { Questions } from '../analysis/questions.ts';
import type { TraceDocument } from '../trace-document.ts';
import { isOffered } from '../is-offered.ts';
import type { Session } from '../session.ts';
import { sayOwn } from '../strings.ts';
import type { Feature } from './feature.ts';

type Answer = (CodeAction | Command)[];

/** textDocument/codeAction: the remedies of what was found at the cursor. */
export const codeAction: Feature = {
  capabilities: (client) => {
    if (!client.takesCodeActionLiterals) return { codeActionProvider: true };
    return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } };
  },
  register: (session) => {
    session.connection.onCodeAction(
      guarded<CodeActionParams, Answer>('textDocument/codeAction', [], session.tellFailure, async (params, token) => {
        const { only } = params.context;
        if (only !== undefined && only.some(isFixAll)) return await fixAll(session, params, token);
        if (!wantsQuickFixes(only)) return [];
        const question = (document: TraceDocument): Questions['actions'] => {
          const { uri, languageId } = document;
          const createsFiles = session.client.createsFiles && hasFile(uri);
          return { span: fromLsp.span(document, params.range), uri, languageId, createsFiles };
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

/** What an editor runs when a document is saved, or when it is asked to put everything right. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.sip`;

function isFixAll(kind: string): boolean {
  return kind === CodeActionKind.Source || kind === CodeActionKind.SourceFixAll || kind === fixAllKind;
}

/** All that can be put right without a choice, as one change of a `.sip` document; a log stays what it was. */
async function fixAll(session: Session, params: CodeActionParams, token: CancellationToken): Promise<Answer> {
  const asked = await session.ask(params.textDocument.uri, 'fixAll', () => undefined, token);
  if (asked === undefined || asked.document.languageId !== sipLanguage || asked.answer.length === 0) return [];
  const title = sayOwn(session.language, 'fix-all', { count: asked.answer.length });
  return [{ title, kind: fixAllKind, edit: workspaceEdit(asked.document, asked.answer, session.client) }];
}

function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}
