import { CancellationToken } from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnostics-of.ts';
import { WhenQuiet } from '../when-quiet.ts';
import type { Session } from '../session.ts';
import type { Feature } from './feature.ts';

/** textDocument/publishDiagnostics: what the rules found, for clients that cannot ask for it. */
export const publishDiagnostics: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    if (session.client.pullsDiagnostics) return;
    const quiet = new WhenQuiet(session.runtime, (uri) => void publish(session, uri));
    session.documents.onDidChangeContent(({ document }) => quiet.touch(document.uri));
    session.onDidChangeSettings(() => session.documents.keys().forEach((uri) => quiet.touch(uri)));
    session.onDidTreat((uri) => {
      const document = session.documents.get(uri);
      if (document?.showsSip === true) quiet.touch(uri);
      else if (document !== undefined) void session.connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    session.documents.onDidClose(({ document }) => {
      quiet.forget(document.uri);
      if (document.showsSip) void session.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });
  },
};

async function publish(session: Session, uri: string): Promise<void> {
  try {
    const checked = await session.checked(uri, CancellationToken.None);
    if (checked === undefined) return;
    const diagnostics = diagnosticsOf(checked, session.client);
    await session.connection.sendDiagnostics({ uri, version: checked.version, diagnostics });
  } catch (error) {
    session.tellFailure('textDocument/publishDiagnostics', error);
  }
}
