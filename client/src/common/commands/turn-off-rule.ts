import { ConfigurationTarget, window, workspace } from 'vscode';
import { commands as ids } from '../../../../server/src/protocol/index.ts';
import { runFixAtCursor } from '../run-fix-at-cursor.ts';
import { t } from '../translate.ts';
import type { ClientCommand } from './client-command.ts';

/** Turns a rule off in the settings of the workspace; in a window without a folder, in those of the user. */
export const turnOffRule: ClientCommand = {
  id: ids.turnOffRule,
  run: async (services, [rule]) => {
    if (typeof rule !== 'string' || !/^[a-z-]+$/u.test(rule)) {
      await runFixAtCursor(services, ids.turnOffRule);
      return;
    }
    const hasFolder = workspace.workspaceFolders !== undefined;
    const target = hasFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await workspace.getConfiguration('sipLens.rules').update(rule, 'off', target);
    window.setStatusBarMessage(
      t('SIP Lens: {rule} is off. The setting is {setting}.', { rule, setting: `sipLens.rules.${rule}` }),
      8000,
    );
  },
};
