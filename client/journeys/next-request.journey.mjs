import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { copiedText, editorText } from '../../scripts/editor/gestures/clipboard.mjs';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { quickFixes, takeQuickFix } from '../../scripts/editor/gestures/light-bulb.mjs';
import { saveFile } from '../../scripts/editor/gestures/save-file.mjs';
import { until } from '../../scripts/editor/gestures/until.mjs';
import { untilMarked } from '../../scripts/editor/gestures/until-marked.mjs';

const NEW_URI = 'sip:carol@pbx.example.net';

/** Following a 301 by hand. */
export const nextRequest = {
  name: 'next-request',
  title: 'the new Contact is copied, and the next request written: into a .sip file, and beside a log',
  languages: ['en'],
  walk: async ({ page, workspace }) => {
    const trace = path.join(workspace, '301-moved-permanently.sip');
    const before = await readFile(trace, 'latin1');
    await openFile(page, path.basename(trace), { line: 20 });
    await untilMarked(page);
    await choose(page, 'Copy the new Contact URI');
    await until('the Contact on the clipboard', async () => ((await copiedText(page)) === NEW_URI ? true : undefined));

    await choose(page, 'Create the INVITE');
    await saveFile(page);
    const drafted = /\r\nContent-Length: 0\r\n\r\n(INVITE sip:carol@pbx\.example\.net SIP\/2\.0\r\n.+?\r\n)ACK /su;
    const [, request] = drafted.exec(await readFile(trace, 'latin1')) ?? [];
    assert.match(request ?? '', /\r\nMax-Forwards: 70\r\n.*\r\nCSeq: 2 INVITE\r\n.*\r\n\r\nv=0\r\n/su);
    await page.keyboard.press('Control+KeyZ');
    await saveFile(page);
    assert.equal(await readFile(trace, 'latin1'), before);

    await openFile(page, '301-moved-permanently.sipp.log', { line: await lineOf301(workspace) });
    await untilMarked(page);
    await choose(page, 'Create the INVITE');
    await page.locator('.tab.active[data-resource-name="Untitled-1"]').waitFor();
    const untitled = await editorText(page);
    assert.ok(untitled.startsWith(`INVITE ${NEW_URI} SIP/2.0\n`), untitled);
    await page.locator('.statusbar-item[aria-label="SIP"]').waitFor();
  },
};

async function choose(page, title) {
  await quickFixes(page);
  await takeQuickFix(page, title);
}

async function lineOf301(workspace) {
  const text = await readFile(path.join(workspace, '301-moved-permanently.sipp.log'), 'latin1');
  return text.split('\n').findIndex((line) => line.startsWith('SIP/2.0 301')) + 1;
}
