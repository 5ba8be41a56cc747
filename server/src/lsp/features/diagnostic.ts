import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsOf, mostShown } from '../diagnostics-of.ts';
import { guarded } from '../guarded.ts';
import type { Asked } from '../session.ts';
import type { Feature } from './feature.ts';

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** textDocument/diagnostic: what the rules found, for clients that ask; the others get textDocument/publishDiagnostics. */
export const diagnostic: Feature = {
  capabilities: (client) => {
    if (!client.pullsDiagnostics) return {};
    return { diagnosticProvider: { identifier: 'sip', interFileDependencies: false, workspaceDiagnostics: false } };
  },
  register: (session) => {
    session.connection.languages.diagnostics.on(
      guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        'textDocument/diagnostic',
        nothing,
        session.tellFailure,
        async (params, token) => {
          const { uri } = params.textDocument;
          const asked = await session.ask(uri, 'diagnostics', () => ({ most: mostShown }), token);
          if (asked === undefined) return nothing;
          const resultId = resultIdOf(asked);
          if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
          return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(asked, session.client) };
        },
      ),
    );
  },
};

/** Names the text, the settings and the language: all that the diagnostics depend on. */
function resultIdOf({ document, asker }: Asked<'diagnostics'>): string {
  return `${document.opening}.${document.revision} ${asker.settingsKey}`;
}
