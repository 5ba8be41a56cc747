import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editorText } from '../../scripts/editor/gestures/clipboard.mjs';
import { hoverOver, leaveHover } from '../../scripts/editor/gestures/hover.mjs';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { runCommand } from '../../scripts/editor/gestures/palette.mjs';
import { untilMarked } from '../../scripts/editor/gestures/until-marked.mjs';

/** Reading a trace that is kept as evidence. */
export const readOnly = {
  name: 'read-only',
  title: 'a read-only trace is explained and marked, and the next request opens beside it',
  languages: ['en'],
  walk: async ({ page, workspace }) => {
    await mkdir(path.join(workspace, '.vscode'), { recursive: true });
    const settings = { 'files.readonlyInclude': { '**/*.sip': true } };
    await writeFile(path.join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
    await openFile(page, '301-moved-permanently.sip', { line: 20 });
    await untilMarked(page);
    await hoverOver(page, '301 Moved Permanently', 'Compare 301 with 380');
    await leaveHover(page);
    await runCommand(page, 'SIP Lens: Create the Request to Send Next');
    await page.locator('.tab.active[data-resource-name="Untitled-1"]').waitFor();
    assert.match(await editorText(page), /^INVITE sip:carol@pbx\.example\.net SIP\/2\.0\r?\n/u);
    const trace = page.locator('.tab[data-resource-name="301-moved-permanently.sip"]').first();
    assert.ok(!((await trace.getAttribute('class')) ?? '').includes('dirty'), 'The trace was changed.');
  },
};
