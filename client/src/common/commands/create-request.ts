import { window } from 'vscode';
import { commands as ids, draftRequest } from '../../../../server/src/protocol/index.ts';
import type { DraftRequestParams, DraftRequestResult } from '../../../../server/src/protocol/index.ts';
import { placeOf } from '../active-trace.ts';
import { openRequestBeside } from '../open-request-beside.ts';
import { runFixAtCursor } from '../run-fix-at-cursor.ts';
import { t } from '../translate.ts';
import type { ClientCommand } from './client-command.ts';

/** Opens the request that a conforming client sends next as a new document beside the log. */
export const createRequest: ClientCommand = {
  id: ids.createRequest,
  run: async (services, [at, variant, contactIndex]) => {
    const place = placeOf(at);
    if (place === undefined || !isVariant(variant)) {
      await runFixAtCursor(services, ids.createRequest);
      return;
    }
    const contact = typeof contactIndex === 'number' ? { contactIndex } : {};
    const params: DraftRequestParams = { ...place, variant, ...contact };
    const drafted = await services.client.sendRequest<DraftRequestResult>(draftRequest, params);
    if (drafted === null) {
      window.setStatusBarMessage(t('SIP Lens: the trace does not hold the request to send again.'), 8000);
      return;
    }
    await openRequestBeside(drafted.text);
  },
};

function isVariant(value: unknown): value is DraftRequestParams['variant'] {
  return value === 'follow' || value === 'emergency' || value === 'alternative';
}
