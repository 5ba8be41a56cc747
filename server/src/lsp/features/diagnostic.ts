import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnostics-of.ts';
import { guarded } from '../guarded.ts';
import type { Checked } from '../session.ts';
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
          const checked = await session.checked(params.textDocument.uri, token);
          if (checked === undefined) return nothing;
          const resultId = resultIdOf(checked);
          if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
          return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(checked, session.client) };
        },
      ),
    );
  },
};

/** Names the version, the settings and the language: all that the diagnostics depend on. */
function resultIdOf({ document, version, settingsKey }: Checked): string {
  return `${document.opening}.${version} ${settingsKey}`;
}
