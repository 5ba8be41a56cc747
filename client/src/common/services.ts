import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { After } from './start-client.ts';
import type { Treatments } from './treatments.ts';

/** What commands and views work with. */
export interface Services {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly channel: LogOutputChannel;
  readonly treatments: Treatments;
  /** Reads UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
  readonly after: After;
}
