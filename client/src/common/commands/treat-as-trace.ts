import { window } from 'vscode';
import { commands as ids } from '../../../../server/src/protocol/index.ts';
import { isNoise } from '../noise.ts';
import { t } from '../translate.ts';
import type { ClientCommand } from './client-command.ts';

/** Treats the document in the editor as a trace: a log whose beginning shows no SIP, or a file of any other language. */
export const treatAsTrace: ClientCommand = {
  id: ids.treatAsTrace,
  run: async ({ treatments }) => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || isNoise(document)) {
      window.setStatusBarMessage(t('SIP Lens: no document here can be read as a trace. Open the trace first.'), 8000);
      return;
    }
    const messages = await treatments.treatAsTrace(document);
    // Undefined = the server opens it just now, and the status of the language will tell.
    if (messages === undefined) return;
    window.setStatusBarMessage(
      messages === 0
        ? t('SIP Lens: treated as a trace, but no SIP message was found in it.')
        : t('SIP Lens: treated as a trace. SIP messages: {messages}', { messages }),
      8000,
    );
  },
};
