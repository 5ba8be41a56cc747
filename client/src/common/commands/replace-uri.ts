import { ProgressLocation, window, workspace } from 'vscode';
import { commands as ids } from '../../../../server/src/protocol/index.ts';
import { replacementEdit } from '../replace/replacement-edit.ts';
import type { Replacement } from '../replace/replacement-edit.ts';
import { runFixAtCursor } from '../run-fix-at-cursor.ts';
import type { Services } from '../services.ts';
import { t } from '../translate.ts';
import type { ClientCommand } from './client-command.ts';

/**
 * Replaces a URI in the files of the workspace; VS Code's refactor preview asks about every place before anything changes.
 */
export const replaceUri: ClientCommand = {
  id: ids.replaceUri,
  run: async (services, [from, to, caution]) => {
    if (typeof from !== 'string' || typeof to !== 'string') {
      await runFixAtCursor(services, ids.replaceUri);
      return;
    }
    await replace(services, { from, to, caution: typeof caution === 'string' ? caution : '' });
  },
};

async function replace(services: Services, replacement: Replacement): Promise<void> {
  const { from, to, caution } = replacement;
  if (workspace.workspaceFolders === undefined) {
    void window.showInformationMessage(
      t('Open the folder of your address books and dial plans first: {uri} is looked for in it.', { uri: from }),
    );
    return;
  }
  if (caution !== '' && !(await isAccepted(replacement))) return;
  const title = t('SIP Lens: looking for {uri}', { uri: from });
  const found = await window.withProgress(
    { location: ProgressLocation.Notification, cancellable: true, title },
    (progress, token) => replacementEdit(services, replacement, progress, token),
  );
  if (found === undefined) return;
  if (found.places === 0) {
    void window.showInformationMessage(
      t('{uri} stands in no other file of this workspace. Traces are left as they are.', { uri: from }),
    );
    return;
  }
  services.channel.info(
    t('Places that hold {from}: {places}. The preview asks about each before it becomes {to}.', {
      from,
      places: found.places,
      to,
    }),
  );
  await workspace.applyEdit(found.edit, { isRefactoring: true });
}

/** The caution stands before the work, because in the preview every place looks right. */
async function isAccepted({ from, to, caution }: Replacement): Promise<boolean> {
  const proceed = t('Look for places');
  const message = t('Replace {from} with {to}?', { from, to });
  const detail = t('Caution: {caution}. Nothing changes yet: you see each place first, and choose.', { caution });
  return (await window.showWarningMessage(message, { modal: true, detail }, proceed)) === proceed;
}
