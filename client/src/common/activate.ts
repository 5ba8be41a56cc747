import { commands, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { readProjectFileRequest } from '../../../server/src/protocol/index.ts';
import type { InitializationOptions, ReadProjectFileParams } from '../../../server/src/protocol/index.ts';
import { clientOptions } from './client-options.ts';
import { clientCommands } from './commands/index.ts';
import { ContentLengthKeeper } from './content-length-keeper.ts';
import { LineWatcher } from './line-watcher.ts';
import { readProjectFile } from './read-project-file.ts';
import type { Services } from './services.ts';
import { startClient } from './start-client.ts';
import type { After } from './start-client.ts';
import { StatusItem } from './status-item.ts';
import { Treatments } from './treatments.ts';
import { followLanguage, t } from './translate.ts';

/** What is different between the desktop and a browser. */
export interface Platform {
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
  /** Reads UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
  readonly after: After;
  /** What the server cannot get by itself there. */
  readonly initialization: Partial<InitializationOptions>;
}

/** Starts the language server and registers everything that the extension contributes. */
export async function activate(context: ExtensionContext, platform: Platform): Promise<void> {
  const channel = window.createOutputChannel('SIP Lens', { log: true });
  context.subscriptions.push(channel);
  await followLanguage(context, platform.decode);
  const treatments = new Treatments(context.workspaceState);
  const client = platform.createClient(clientOptions(channel, treatments, platform.initialization));
  treatments.tellTo(client);
  context.subscriptions.push(treatments);
  client.onRequest(readProjectFileRequest, (params: ReadProjectFileParams) => readProjectFile(params, platform.decode));
  const services: Services = { context, client, channel, treatments, decode: platform.decode, after: platform.after };
  for (const command of clientCommands) {
    const run = (...values: unknown[]): Promise<void> => command.run(services, values);
    context.subscriptions.push(commands.registerCommand(command.id, run));
  }
  context.subscriptions.push(new StatusItem(services), new ContentLengthKeeper(services), new LineWatcher(services), {
    dispose: () => client.stop(),
  });
  void commands.executeCommand('setContext', 'sipLens.isActive', true);
  await startClient(client, platform.after);
  channel.info(t('The language server has started.'));
}
