import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { saveFile } from '../../scripts/editor/gestures/save-file.mjs';
import { takeFirstSuggestion } from '../../scripts/editor/gestures/suggestions.mjs';
import { words } from './words.mjs';

/** Writing a call: of each message its start line is typed, and what it has from those above it is taken in one go. */
export const writeCall = {
  name: 'write-call',
  title: 'the messages of a call go on with those above them, and beginning one leaves the length of the last alone',
  languages: ['en', 'ja'],
  walk: async ({ page, workspace, language }) => {
    const file = path.join(workspace, 'written-call.sip');
    await writeFile(file, '');
    await openFile(page, path.basename(file));
    const message = async (startLine, ...more) => {
      await page.keyboard.type(startLine, { delay: 30 });
      await page.keyboard.press('Enter');
      await takeFirstSuggestion(page, words[language].allMissing);
      // The places to fill in are left as they are.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+End');
      for (const line of more) {
        await page.keyboard.press('Enter');
        await page.keyboard.type(line, { delay: 30 });
      }
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    };
    await message('INVITE sip:bob@example.com SIP/2.0', 'Supported: 100rel');
    await message('SIP/2.0 183 Session Progress', 'Require: 100rel', 'RSeq: 1');
    await message('PRACK sip:bob@example.com SIP/2.0');
    await saveFile(page);
    const written = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
    const valuesOf = (name) => [...written.matchAll(new RegExp(`^${name}: (.*)$`, 'gm'))].map((match) => match[1]);
    assert.equal(new Set(valuesOf('Call-ID')).size, 1);
    assert.deepEqual(valuesOf('CSeq'), ['1 INVITE', '1 INVITE', '2 PRACK']);
    assert.deepEqual(valuesOf('RAck'), ['1 1 INVITE']);
    assert.deepEqual(valuesOf('Content-Length'), ['0', '0', '0']);
    const [first, tagged, again] = valuesOf('To');
    assert.match(tagged, /;tag=/u);
    assert.equal(tagged, again);
    assert.equal(tagged.replace(/;tag=.*/u, ''), first);
  },
};
