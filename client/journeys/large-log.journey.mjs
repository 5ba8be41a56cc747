import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hoverOver, leaveHover } from '../../scripts/editor/gestures/hover.mjs';
import { askToOpen } from '../../scripts/editor/gestures/open-file.mjs';
import { untilMarked } from '../../scripts/editor/gestures/until-marked.mjs';

const OCTETS = 25_000_000;

/** Opening the log of a busy night. */
export const largeLog = {
  name: 'large-log',
  title: 'a log of 25 MB opens, is explained, and can be typed into',
  languages: ['en'],
  walk: async ({ page, workspace }) => {
    const file = await writeLargeLog(workspace);
    assert.ok(OCTETS <= (await stat(file)).size);
    await askToOpen(page, path.basename(file));
    await page.locator('.monaco-button', { hasText: 'Open Anyway' }).first().click();
    await untilMarked(page);
    await hoverOver(page, '301 Moved Permanently', 'Compare 301 with 380');
    await leaveHover(page);
    await page.keyboard.type('seen by the night shift ');
    await page.locator('.view-line', { hasText: 'seen by the night shift' }).first().waitFor();
    await hoverOver(page, '301 Moved Permanently', 'Compare 301 with 380');
  },
};

/** The sample's call again and again, each time with a Call-ID, tags and branches of its own, as a busy system logs it. */
async function writeLargeLog(workspace) {
  const sample = await readFile(path.join(workspace, '301-moved-permanently.sipp.log'), 'latin1');
  const times = Math.ceil(OCTETS / sample.length);
  const calls = Array.from({ length: times }, (_, at) =>
    sample.replaceAll(/Call-ID: |tag=|branch=z9hG4bK/gu, `$&${at}-`),
  );
  const file = path.join(workspace, 'a-busy-night.log');
  await writeFile(file, calls.join(''), 'latin1');
  return file;
}
