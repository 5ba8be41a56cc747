import type { Connection } from 'vscode-languageserver';

/** Starts the language server on a connection. */
export function startServer(connection: Connection): void {
  connection.onInitialize(() => ({ capabilities: {} }));
  connection.listen();
}
