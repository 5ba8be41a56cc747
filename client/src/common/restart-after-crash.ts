import { commands, window } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction } from 'vscode-languageclient';
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient';
import { commands as ids } from '../../../server/src/protocol/index.ts';
import { Deaths } from './deaths.ts';
import { t } from './translate.ts';

/**
 * Starts the server again when its process has died, and says so once. The client then opens the documents again by
 * itself. After several deaths in a row it stops, and offers the command to start.
 */
export class RestartAfterCrash implements ErrorHandler {
  readonly #channel: LogOutputChannel;
  readonly #deaths = new Deaths();

  constructor(channel: LogOutputChannel) {
    this.#channel = channel;
  }

  error(error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    this.#channel.warn(t('The connection to the language server: {reason}', { reason: error.message }));
    const action = count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown;
    return { action, handled: true };
  }

  closed(): CloseHandlerResult {
    const todo = this.#deaths.add(Date.now());
    if (todo === 'give-up') return this.#giveUp();
    this.#channel.warn(t('The language server ended unexpectedly and is started again.'));
    if (todo === 'restart-and-tell') {
      void window.showInformationMessage(
        t('The language server of SIP Lens ended unexpectedly and was started again.'),
      );
    }
    return { action: CloseAction.Restart, handled: true };
  }

  #giveUp(): CloseHandlerResult {
    const again = t('Start again');
    const told = window.showErrorMessage(
      t('The language server of SIP Lens ended several times in a row, so it stays off. Its log says why.'),
      again,
    );
    void told.then((chosen) => (chosen === again ? commands.executeCommand(ids.restart) : undefined));
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}
