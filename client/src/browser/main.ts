import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from '../common/activation.ts';

/** Starts the language server as a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString());
  const client = new LanguageClient('sip-lens', 'SIP Lens', worker, clientOptions());
  context.subscriptions.push({ dispose: () => client.stop() });
  await client.start();
}
