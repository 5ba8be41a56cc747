import type { LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { commands as ids, sipLanguage } from '../../../server/src/protocol/index.ts';
import type { InitializationOptions } from '../../../server/src/protocol/index.ts';
import { clientCommands } from './commands/index.ts';
import { isNoise } from './noise.ts';
import { RestartAfterCrash } from './restart-after-crash.ts';

/** The id under which VS Code keeps the settings; the client reads `sipLens.trace.server` with it. */
export const clientId = 'sipLens';

/** The links in a hover may run these commands and no others; their arguments are numbers. */
const linkedCommands = [ids.compareCodes, ids.showRemedy];

/** Returns the options of the language client; `more` is what one of the two places where it runs adds. */
export function clientOptions(channel: LogOutputChannel, more: Partial<InitializationOptions>): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    clientCommands: clientCommands.map(({ id }) => id),
    documentStatus: true,
    ...more,
  };
  return {
    documentSelector: [{ language: sipLanguage }, { language: 'log' }, { language: 'plaintext' }],
    outputChannel: channel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: linkedCommands }, supportHtml: false },
    errorHandler: new RestartAfterCrash(channel),
    middleware: withoutNoise,
  };
}

/** A selector cannot say "not in an output channel", so such documents are held back here. */
const withoutNoise: Middleware = {
  didOpen: async (document, next) => {
    if (!isNoise(document)) await next(document);
  },
  didChange: async (event, next) => {
    if (!isNoise(event.document)) await next(event);
  },
  didClose: async (document, next) => {
    if (!isNoise(document)) await next(document);
  },
};
