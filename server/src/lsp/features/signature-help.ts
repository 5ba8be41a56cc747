import { SignatureHelpTriggerKind } from 'vscode-languageserver';
import type { SignatureHelp, SignatureHelpContext, SignatureHelpParams } from 'vscode-languageserver';
import { sipLanguage } from '../../protocol/index.ts';
import * as fromLsp from '../convert/from-lsp.ts';
import { signatureHelp as toSignatureHelp } from '../convert/signature-help.ts';
import { guarded } from '../guarded.ts';
import type { Questions } from '../analysis/questions.ts';
import type { TraceDocument } from '../trace-document.ts';
import type { Feature } from './feature.ts';

const name = 'textDocument/signatureHelp';

/** textDocument/signatureHelp: how the value under the cursor is built, and which part of it is being written. */
export const signatureHelp: Feature = {
  capabilities: () => ({
    signatureHelpProvider: { triggerCharacters: [':', '='], retriggerCharacters: [' ', ';', ',', '/', '<', '>', '"'] },
  }),
  register: (session) => {
    const { connection, client, tellFailure } = session;
    connection.onSignatureHelp(
      guarded<SignatureHelpParams, SignatureHelp | null>(name, null, tellFailure, async (params, token) => {
        const { uri } = params.textDocument;
        if (session.documents.get(uri)?.languageId !== sipLanguage) return null;
        const typed = typedCharacter(params.context);
        const question = (document: TraceDocument): Questions['signature'] => {
          return { offset: fromLsp.offset(document, params.position), typed };
        };
        const asked = await session.ask(uri, 'signature', question, token);
        return asked?.answer === undefined ? null : toSignatureHelp(asked.answer, client);
      }),
    );
  },
};

/** Returns what was typed for a hint that is not shown yet; VS Code sends a null where nothing was. */
function typedCharacter(context: SignatureHelpContext | undefined): string | undefined {
  const isTyped = context?.triggerKind === SignatureHelpTriggerKind.TriggerCharacter && !context.isRetrigger;
  return isTyped ? context.triggerCharacter : undefined;
}
