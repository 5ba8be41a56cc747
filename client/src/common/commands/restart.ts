import { window } from 'vscode';
import { commands as ids } from '../../../../server/src/protocol/index.ts';
import { startClient } from '../start-client.ts';
import { t } from '../translate.ts';
import type { ClientCommand } from './client-command.ts';

/** Starts the language server again. */
export const restart: ClientCommand = {
  id: ids.restart,
  run: async ({ client, channel, after }) => {
    channel.info(t('Restarting the language server.'));
    if (client.needsStop()) await client.stop();
    await startClient(client, after);
    window.setStatusBarMessage(t('SIP Lens: the language server was started again.'), 5000);
  },
};
