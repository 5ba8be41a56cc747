import { commands as ids } from '../../../../server/src/protocol/index.ts';
import { placeOf, responseAtCursor } from '../active-trace.ts';
import { chooseCode } from '../choose-code.ts';
import type { Services } from '../services.ts';
import { showExplanation } from '../show-explanation.ts';
import { t } from '../translate.ts';
import type { ClientCommand } from './client-command.ts';

/** Shows what two codes have in common and what not; from the palette the user chooses both. */
export const compareCodes: ClientCommand = {
  id: ids.compareCodes,
  run: async (services, [a, b, at]) => {
    if (typeof a !== 'number' || typeof b !== 'number') {
      await chooseAndCompare(services);
      return;
    }
    const place = placeOf(at);
    await showExplanation(services, { kind: 'compare', a, b, ...(place === undefined ? {} : { place }) });
  },
};

async function chooseAndCompare(services: Services): Promise<void> {
  const here = await responseAtCursor(services);
  const a = await chooseCode(services, t('Compare which status code?'), { preferred: here?.status });
  if (a === undefined) return;
  const b = await chooseCode(services, t('Compare {code} with which status code?', { code: a }), { taken: a });
  if (b === undefined) return;
  const isHere = here !== undefined && (here.status === a || here.status === b);
  await showExplanation(services, { kind: 'compare', a, b, ...(isHere ? { place: here.place } : {}) });
}
