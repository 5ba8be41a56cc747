import { commands as ids } from '../../../../server/src/protocol/index.ts';
import { copyText } from '../copy-text.ts';
import { runFixAtCursor } from '../run-fix-at-cursor.ts';
import type { ClientCommand } from './client-command.ts';

/** Puts the new Contact URI of a redirection on the clipboard. */
export const copyContact: ClientCommand = {
  id: ids.copyContact,
  run: async (services, [uri]) => {
    await (typeof uri === 'string' ? copyText(uri) : runFixAtCursor(services, ids.copyContact));
  },
};
