import { commands as ids } from '../../../../server/src/protocol/index.ts';
import { placeOf, responseAtCursor } from '../active-trace.ts';
import { chooseCode } from '../choose-code.ts';
import { showExplanation } from '../show-explanation.ts';
import { t } from '../translate.ts';
import type { ClientCommand } from './client-command.ts';

/** Shows what a response means and what to do; from the palette the one at the cursor, else a code that the user chooses. */
export const showRemedy: ClientCommand = {
  id: ids.showRemedy,
  run: async (services, [code, at]) => {
    if (typeof code === 'number') {
      const place = placeOf(at);
      await showExplanation(services, { kind: 'remedy', code, ...(place === undefined ? {} : { place }) });
      return;
    }
    const here = await responseAtCursor(services);
    if (here !== undefined) {
      await showExplanation(services, { kind: 'remedy', code: here.status, place: here.place });
      return;
    }
    const chosen = await chooseCode(services, t('Explain which status code?'), {});
    if (chosen !== undefined) await showExplanation(services, { kind: 'remedy', code: chosen });
  },
};
