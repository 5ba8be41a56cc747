import { Range, Selection, TextEditorRevealType, window } from 'vscode';
import { commands as ids } from '../../../../server/src/protocol/index.ts';
import { runFixAtCursor } from '../run-fix-at-cursor.ts';
import type { ClientCommand } from './client-command.ts';

/** Selects the description of the alternative in the body of a 380. */
export const goToBody: ClientCommand = {
  id: ids.goToBody,
  run: async (services, [start, end]) => {
    const editor = window.activeTextEditor;
    if (editor === undefined || typeof start !== 'number' || typeof end !== 'number') {
      await runFixAtCursor(services, ids.goToBody);
      return;
    }
    const { document } = editor;
    const range = new Range(document.positionAt(start), document.positionAt(end));
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  },
};
