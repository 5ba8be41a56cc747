import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { pressUntil } from '../../scripts/editor/gestures/press-until.mjs';
import { quickFixes, takeQuickFix } from '../../scripts/editor/gestures/light-bulb.mjs';
import { until } from '../../scripts/editor/gestures/until.mjs';
import { untilMarked, untilUnmarked } from '../../scripts/editor/gestures/until-marked.mjs';

const ROW = '.markers-panel .monaco-list-row';

/** Going through the list of findings, and getting rid of a rule. */
export const problemsPanel = {
  name: 'problems-panel',
  title: 'the Problems panel lists what was found with a link to the rule, and turning the rule off removes it',
  languages: ['en'],
  walk: async ({ page, workspace }) => {
    await openFile(page, '301-moved-permanently.sip', { line: 20 });
    await untilMarked(page);
    await pressUntil(page, ['Control+Shift+KeyM'], ROW);
    const row = page.locator(ROW, { has: page.locator('.marker-source') }).first();
    assert.equal(await row.locator('.marker-source').innerText(), 'sip');
    const link = row.locator('a.monaco-link', { hasText: 'moved-permanently' });
    assert.match((await link.getAttribute('href')) ?? '', /^https:\/\/.+\/docs\/rules\/moved-permanently\.md$/u);
    await row.dblclick();
    await page.locator('.monaco-editor.focused').first().waitFor();

    await quickFixes(page);
    await takeQuickFix(page, 'Turn off “moved-permanently”');
    await untilUnmarked(page);
    await page.locator(ROW).first().waitFor({ state: 'detached' });
    const settings = await until('the setting on the disk', () => settingsOf(workspace));
    assert.deepEqual(settings, { 'sipLens.rules.moved-permanently': 'off' });
  },
};

async function settingsOf(workspace) {
  const text = await readFile(path.join(workspace, '.vscode', 'settings.json'), 'utf8').catch(() => '');
  return text === '' ? undefined : JSON.parse(text);
}
