import { commands as ids } from '../../../../server/src/protocol/index.ts';
import type { ClientCommand } from './client-command.ts';

/** Shows what the extension and its server have logged. */
export const showOutput: ClientCommand = {
  id: ids.showOutput,
  run: ({ channel }) => {
    channel.show();
    return Promise.resolve();
  },
};
