import type { LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { commands as ids, suggestAgainCommand } from '../../../server/src/protocol/index.ts';
import type { InitializationOptions } from '../../../server/src/protocol/index.ts';
import { clientCommands } from './commands/index.ts';
import { withLineEnds } from './line-ends.ts';
import { isNoise } from './noise.ts';
import { RestartAfterCrash } from './restart-after-crash.ts';
import { traceLanguages } from './trace-languages.ts';
import type { Treatments } from './treatments.ts';

/** The id under which VS Code keeps the settings; the client reads `sipLens.trace.server` with it. */
export const clientId = 'sipLens';

/** The links in a hover may run these commands and no others; their arguments are numbers. */
const linkedCommands = [ids.compareCodes, ids.showRemedy];

/** Returns the options of the language client; `more` is what one of the two places where it runs adds. */
export function clientOptions(
  channel: LogOutputChannel,
  treatments: Treatments,
  more: Partial<InitializationOptions>,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    clientCommands: [...clientCommands.map(({ id }) => id), suggestAgainCommand],
    documentStatus: true,
    contentLength: true,
    readsProjectFiles: true,
    ...more,
  };
  return {
    documentSelector: traceLanguages.map((language) => ({ language })),
    outputChannel: channel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: linkedCommands }, supportHtml: false },
    errorHandler: new RestartAfterCrash(channel),
    // A server that dies while it starts is started again: the words of the library about its first attempt are for the log.
    initializationFailedHandler: () => false,
    middleware: middleware(treatments),
  };
}

/** A selector cannot say "not in an output channel", so such documents are held back here. */
function middleware(treatments: Treatments): Middleware {
  return {
    didOpen: async (document, next) => {
      if (isNoise(document)) return;
      await next(document);
      await treatments.repeat(document);
    },
    didChange: async (event, next) => {
      if (!isNoise(event.document)) await next(event);
    },
    provideDocumentFormattingEdits: async (document, options, token, next) => {
      const edits = await next(document, options, token);
      return edits === null || edits === undefined ? edits : withLineEnds(document, edits);
    },
    didClose: async (document, next) => {
      if (!isNoise(document)) await next(document);
    },
  };
}
