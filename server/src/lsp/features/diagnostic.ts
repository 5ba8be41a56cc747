import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsOf, mostShown } from '../diagnostics-of.ts';
import { guarded } from '../guarded.ts';
import type { Asked } from '../session.ts';
import { SettledDocuments } from '../settled-documents.ts';
import type { Feature } from './feature.ts';

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** textDocument/diagnostic: what the rules found, for clients that ask; the others get textDocument/publishDiagnostics. */
export const diagnostic: Feature = {
  capabilities: (client) => {
    if (!client.pullsDiagnostics) return {};
    return { diagnosticProvider: { identifier: 'sip', interFileDependencies: false, workspaceDiagnostics: false } };
  },
  register: (session) => {
    const { client, connection } = session;
    const documents = new SettledDocuments(session, () => {
      const tell = (error: unknown): void => session.tellFailure('workspace/diagnostic/refresh', error);
      connection.languages.diagnostics.refresh().catch(tell);
    });
    // A client that cannot be told to ask again is told everything at once.
    const question = client.refreshesDiagnostics ? documents.question : () => ({ most: mostShown });
    connection.languages.diagnostics.on(
      guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        'textDocument/diagnostic',
        nothing,
        session.tellFailure,
        async (params, token) => {
          const { uri } = params.textDocument;
          const asked = await session.ask(uri, 'diagnostics', question, token);
          if (asked === undefined) return nothing;
          documents.heard(asked);
          const resultId = resultIdOf(asked);
          if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
          return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(asked, client) };
        },
      ),
    );
  },
};

/** Names the text, the settings and the language, and whether something is held back: all that the diagnostics depend on. */
function resultIdOf({ document, answer, asker }: Asked<'diagnostics'>): string {
  return `${document.opening}.${document.revision}.${answer.held} ${asker.settingsKey}`;
}
