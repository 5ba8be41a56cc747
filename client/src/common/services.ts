import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What commands and views work with. */
export interface Services {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly channel: LogOutputChannel;
}
