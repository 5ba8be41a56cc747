import { window } from 'vscode';
import { commands as ids } from '../../../../server/src/protocol/index.ts';
import { t } from '../translate.ts';
import type { ClientCommand } from './client-command.ts';

/** Leaves the document in the editor alone: nothing in it is marked or explained any more. */
export const treatAsNoTrace: ClientCommand = {
  id: ids.treatAsNoTrace,
  run: async ({ treatments }) => {
    const document = window.activeTextEditor?.document;
    if (document === undefined) return;
    await treatments.treatAsNoTrace(document);
    window.setStatusBarMessage(t('SIP Lens: this document is no longer treated as a trace.'), 8000);
  },
};
