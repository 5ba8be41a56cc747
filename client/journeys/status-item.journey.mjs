import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { runCommand } from '../../scripts/editor/gestures/palette.mjs';
import { until } from '../../scripts/editor/gestures/until.mjs';
import { untilMarked, untilUnmarked } from '../../scripts/editor/gestures/until-marked.mjs';
import { words } from './words.mjs';

/** Seeing at a glance how much a trace holds. */
export const statusItem = {
  name: 'status-item',
  title:
    'the language status counts the messages of a trace, says what is wrong with its settings, follows what the user calls a trace, and is silent else',
  languages: ['en', 'ja'],
  walk: async ({ page, workspace, language }) => {
    const { counts, asTrace, asNoTrace } = words[language];
    const status = (text) => page.locator(`.statusbar-item[aria-label*=${JSON.stringify(text)}]`).first();
    await openFile(page, '301-moved-permanently.sip');
    await status(counts(9, 1)).waitFor();
    await status(counts(9, 1)).hover();
    await page
      .locator('.hover-language-status', { hasText: counts(9, 1) })
      .first()
      .waitFor();

    const settings = path.join(workspace, '.siplens.json');
    await writeFile(settings, '{ "profile": "loud" }');
    const problem = page.locator('.hover-language-status', { hasText: '.siplens.json:1:3: profile' }).first();
    await until('what is wrong with .siplens.json', async () => {
      await page.mouse.move(0, 0);
      await status(counts(9, 1)).hover();
      return await problem.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => undefined,
      );
    });
    await rm(settings);

    await runCommand(page, asNoTrace);
    await status(counts(9, 1)).waitFor({ state: 'detached' });
    await untilUnmarked(page);
    await runCommand(page, asTrace);
    await status(counts(9, 1)).waitFor();
    await untilMarked(page);

    await openFile(page, 'traps-without-sip.log');
    await status(counts(9, 1)).waitFor({ state: 'detached' });
    const labels = await page.locator('.statusbar-item').evaluateAll((all) => all.map((each) => each.ariaLabel ?? ''));
    assert.deepEqual(
      labels.filter((label) => /^Editor Language Status: .*SIP/u.test(label)),
      [],
    );
    await openFile(page, 'healthy-call.sip');
    await status(counts(7, 0)).waitFor();
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.press('Delete');
    await status(counts(7, 0)).waitFor({ state: 'detached' });
  },
};
