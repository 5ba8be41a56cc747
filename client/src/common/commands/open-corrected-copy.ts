import { window } from 'vscode';
import { commands as ids, correctedMessageRequest } from '../../../../server/src/protocol/index.ts';
import type { CorrectedMessageParams, CorrectedMessageResult } from '../../../../server/src/protocol/index.ts';
import { placeOf } from '../active-trace.ts';
import { openRequestBeside } from '../open-request-beside.ts';
import { runFixAtCursor } from '../run-fix-at-cursor.ts';
import { t } from '../translate.ts';
import type { ClientCommand } from './client-command.ts';

/** Opens a copy of a message of a log with a fix applied, as a new `.sip` document beside the log. */
export const openCorrectedCopy: ClientCommand = {
  id: ids.openCorrectedCopy,
  run: async (services, [at, rule, fix]) => {
    const place = placeOf(at);
    if (place === undefined || typeof rule !== 'string' || typeof fix !== 'number') {
      await runFixAtCursor(services, ids.openCorrectedCopy);
      return;
    }
    const params: CorrectedMessageParams = { ...place, rule, fix };
    const corrected = await services.client.sendRequest<CorrectedMessageResult>(correctedMessageRequest, params);
    if (corrected === null) {
      window.setStatusBarMessage(t('SIP Lens: the document has changed, and this is no longer to be corrected.'), 8000);
      return;
    }
    await openRequestBeside(corrected.text);
  },
};
