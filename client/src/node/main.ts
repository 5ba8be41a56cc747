import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateCommon } from '../common/activate.ts';
import { clientId } from '../common/client-options.ts';

/** Starts the language server as a process. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  await activateCommon(context, {
    createClient: (options) => {
      return new LanguageClient(clientId, 'SIP Lens', { module, transport: TransportKind.ipc }, options);
    },
    decode: (bytes) => new TextDecoder().decode(bytes),
    after,
    initialization: {},
  });
}

function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
