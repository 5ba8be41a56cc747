import assert from 'node:assert/strict';
import { answerDialog } from '../../scripts/editor/gestures/dialog.mjs';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { quickFixes, takeQuickFix } from '../../scripts/editor/gestures/light-bulb.mjs';
import { untilMarked } from '../../scripts/editor/gestures/until-marked.mjs';

const ADVICE = 'this answers a REGISTER: change the registrar setting instead';

/** A 301 to REGISTER concerns the setting of the client, and no address book (RFC 3261 §10.3). */
export const registerMoved = {
  name: 'register-moved',
  title: 'for a 301 to REGISTER the replacing says that the registrar setting is what to change',
  languages: ['en'],
  walk: async ({ page }) => {
    await openFile(page, '301-register.sip', { line: 12 });
    await untilMarked(page);
    const titles = await quickFixes(page);
    assert.ok(
      titles.some((title) => title.includes(ADVICE)),
      titles.join('\n'),
    );
    await takeQuickFix(page, 'across the workspace');
    const told = await answerDialog(page, 'Cancel');
    assert.ok(told.includes(ADVICE), told);
  },
};
