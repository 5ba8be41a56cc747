import { Uri, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { rulePagesRequest } from '../../../server/src/protocol/index.ts';
import type { RulePagesParams, RulePagesResult } from '../../../server/src/protocol/index.ts';
import { activate as activateCommon } from '../common/activate.ts';
import { clientId } from '../common/client-options.ts';

/** Starts the language server as a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const built = (file: string): Uri => Uri.joinPath(context.extensionUri, 'dist', file);
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const read = async (file: string): Promise<unknown> => JSON.parse(decode(await workspace.fs.readFile(built(file))));
  // A worker cannot read the files of the extension, so it gets the explanations from here.
  const [en, ja] = await Promise.all([read('prose.en.json'), read('prose.ja.json')]);
  await activateCommon(context, {
    createClient: (options) => {
      const client = new LanguageClient(clientId, 'SIP Lens', new Worker(built('server.js').toString()), options);
      client.onRequest(rulePagesRequest, ({ language }: RulePagesParams): Promise<RulePagesResult> => {
        return read(language === 'ja' ? 'rules.ja.json' : 'rules.en.json');
      });
      return client;
    },
    decode,
    after,
    initialization: { prose: { en, ja }, rulePages: true },
  });
}

function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
