import { commands as ids } from '../../../../server/src/protocol/index.ts';
import { copyText } from '../copy-text.ts';
import { runFixAtCursor } from '../run-fix-at-cursor.ts';
import type { ClientCommand } from './client-command.ts';

/** Puts the service URN that a 380 names on the clipboard. */
export const copyServiceUrn: ClientCommand = {
  id: ids.copyServiceUrn,
  run: async (services, [urn]) => {
    await (typeof urn === 'string' ? copyText(urn) : runFixAtCursor(services, ids.copyServiceUrn));
  },
};
