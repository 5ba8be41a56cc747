import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { quickFixes, takeQuickFix } from '../../scripts/editor/gestures/light-bulb.mjs';
import { saveFile } from '../../scripts/editor/gestures/save-file.mjs';
import { untilMarked } from '../../scripts/editor/gestures/until-marked.mjs';

/** Repairing a 301 that does not say where to. */
export const missingContact = {
  name: 'missing-contact',
  title: 'a Contact is put where it is missing, and what is typed next stands between its brackets',
  languages: ['en'],
  walk: async ({ page, workspace }) => {
    const trace = path.join(workspace, '301-without-contact.sip');
    const before = await readFile(trace, 'latin1');
    await openFile(page, path.basename(trace), { line: 20 });
    await untilMarked(page);
    await quickFixes(page);
    await takeQuickFix(page, 'Insert a Contact');
    await page.locator('.view-line', { hasText: 'Contact: <sip:>' }).first().waitFor();
    await page.keyboard.type('dave@example.net');
    await saveFile(page);
    const after = await readFile(trace, 'latin1');
    assert.equal(after, before.replace('\r\nServer:', '\r\nContact: <sip:dave@example.net>\r\nServer:'));
  },
};
