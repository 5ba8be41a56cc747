import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Feature } from './feature.ts';

/** workspace/didChangeConfiguration: settings are read again, and clients that ask for diagnostics are told to ask. */
export const didChangeConfiguration: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    const { connection, client } = session;
    const tell = (error: unknown): void => session.tellFailure('workspace/didChangeConfiguration', error);
    session.onInitialized(() => {
      if (!client.registersConfiguration) return;
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'sipLens' }).catch(tell);
    });
    connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) =>
      session.changeSettings(settings),
    );
    session.onDidChangeSettings(() => {
      if (client.pullsDiagnostics && client.refreshesDiagnostics)
        connection.languages.diagnostics.refresh().catch(tell);
    });
  },
};
