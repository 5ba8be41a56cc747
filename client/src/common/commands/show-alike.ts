import { commands, Location, Position, Range, window } from 'vscode';
import { alikePlacesRequest, commands as ids } from '../../../../server/src/protocol/index.ts';
import type { AlikePlacesParams, AlikePlacesResult } from '../../../../server/src/protocol/index.ts';
import { placeOf } from '../active-trace.ts';
import { runFixAtCursor } from '../run-fix-at-cursor.ts';
import { t } from '../translate.ts';
import type { ClientCommand } from './client-command.ts';

/** Shows all places that one finding stands for, in a list that one can walk through. */
export const showAlike: ClientCommand = {
  id: ids.showAlike,
  run: async (services, [at, rule]) => {
    const editor = window.activeTextEditor;
    const place = placeOf(at);
    if (editor === undefined || place === undefined || typeof rule !== 'string') {
      await runFixAtCursor(services, ids.showAlike);
      return;
    }
    const { uri } = editor.document;
    const params: AlikePlacesParams = { ...place, rule };
    const ranges = await services.client.sendRequest<AlikePlacesResult>(alikePlacesRequest, params);
    if (ranges === null) {
      window.setStatusBarMessage(
        t('SIP Lens: the document has changed, and these places are no longer reported.'),
        8000,
      );
      return;
    }
    const locations = ranges.map(({ start, end }) => {
      return new Location(uri, new Range(start.line, start.character, end.line, end.character));
    });
    const from = locations[0]?.range.start ?? new Position(0, 0);
    await commands.executeCommand('editor.action.goToLocations', uri, from, locations, 'peek');
  },
};
