import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editorText } from '../../scripts/editor/gestures/clipboard.mjs';
import { hoverOver, leaveHover } from '../../scripts/editor/gestures/hover.mjs';
import { quickFixes, takeQuickFix } from '../../scripts/editor/gestures/light-bulb.mjs';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { untilMarked } from '../../scripts/editor/gestures/until-marked.mjs';
import { words } from './words.mjs';

const FILE = '301-json.log';

/** Looking into the log of a container, which Docker keeps as records of JSON. */
export const containerLog = {
  name: 'container-log',
  title: 'in a log of Docker the mouse over a 301 brings its explanation, and the next request has no escapes',
  languages: ['en'],
  walk: async ({ page, workspace, language }) => {
    const line = await writeRecords(workspace);
    await openFile(page, FILE, { line, column: 20 });
    await untilMarked(page);
    const hover = await hoverOver(page, '301 Moved Permanently', words[language].compare);
    const told = await hover.innerText();
    assert.ok(told.includes('Contact: sip:carol@pbx.example.net'), told);
    await leaveHover(page);
    await quickFixes(page);
    await takeQuickFix(page, 'Create the INVITE');
    await page.locator('.tab.active[data-resource-name="Untitled-1"]').waitFor();
    const request = await editorText(page);
    assert.match(request, /^INVITE sip:carol@pbx\.example\.net SIP\/2\.0\n/u);
    assert.match(request, /^To: <sip:carol@example\.com>$/mu);
  },
};

/** Writes the sample of a call that follows its 301 as Docker keeps it, and returns the line of the 301. */
async function writeRecords(workspace) {
  const sample = await readFile(path.join(workspace, '301-moved-permanently.sipp.log'), 'utf8');
  const lines = sample.trimEnd().split('\n');
  const records = lines.map((text) => {
    const record = { log: `${text}\n`, stream: 'stdout', time: '2026-11-22T11:20:51.461423208Z' };
    // Go, in which Docker is written, writes brackets as escapes.
    return JSON.stringify(record)
      .replaceAll('<', String.raw`\u003c`)
      .replaceAll('>', String.raw`\u003e`);
  });
  await writeFile(path.join(workspace, FILE), `${records.join('\n')}\n`);
  return lines.findIndex((text) => text.startsWith('SIP/2.0 301')) + 1;
}
