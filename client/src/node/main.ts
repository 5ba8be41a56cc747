import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from '../common/activation.ts';

/** Starts the language server as a process. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const client = new LanguageClient('sip-lens', 'SIP Lens', { module, transport: TransportKind.ipc }, clientOptions());
  context.subscriptions.push({ dispose: () => client.stop() });
  await client.start();
}
