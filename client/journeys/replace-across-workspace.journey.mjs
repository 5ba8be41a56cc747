import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { answerDialog } from '../../scripts/editor/gestures/dialog.mjs';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { quickFixes, takeQuickFix } from '../../scripts/editor/gestures/light-bulb.mjs';
import { applyPreview, readPreview, tickFile } from '../../scripts/editor/gestures/refactor-preview.mjs';
import { saveAllFiles } from '../../scripts/editor/gestures/save-file.mjs';
import { untilMarked } from '../../scripts/editor/gestures/until-marked.mjs';
import { words } from './words.mjs';

const NEW_URI = 'sip:carol@10.0.0.9';
const BOOKS = ['contacts.vcf', 'dispatcher.list', 'extensions.conf', 'phone-book.csv'];

/** Applying a 301 to address books, when its Contact is not one to keep. */
export const replaceAcrossWorkspace = {
  name: 'replace-across-workspace',
  title: 'a doubtful new URI is replaced in the address books only after a caution, and only where it is ticked',
  languages: ['en', 'ja'],
  walk: async ({ page, workspace, language }) => {
    const { replace, cautions, lookForPlaces } = words[language];
    const book = (name) => path.join(workspace, 'address-book', name);
    const before = await readFile(book('phone-book.csv'), 'utf8');
    const nearMisses = await readFile(book('near-misses.csv'), 'utf8');
    const trace = await writeDoubtfulTrace(workspace);
    await openFile(page, path.basename(trace.file), { line: 20 });
    await untilMarked(page);

    await chooseFix(page, replace);
    const told = await answerDialog(page, 'Cancel');
    for (const caution of cautions) assert.ok(told.includes(caution), told);
    assert.equal(await readFile(book('phone-book.csv'), 'utf8'), before);

    await chooseFix(page, replace);
    await answerDialog(page, lookForPlaces);
    const places = await readPreview(page);
    assert.deepEqual(places, { files: ['README.md', ...BOOKS, 'traps-without-sip.log'], ticked: 0 });
    await tickFile(page, 'phone-book.csv');
    await applyPreview(page);
    await saveAllFiles(page);
    const after = await readFile(book('phone-book.csv'), 'utf8');
    assert.equal(after, before.replace('sip:carol@example.com', NEW_URI).replace('SIP:carol@EXAMPLE.com', NEW_URI));
    assert.equal(await readFile(book('near-misses.csv'), 'utf8'), nearMisses);
    assert.ok(!(await readFile(book('contacts.vcf'), 'utf8')).includes(NEW_URI), 'It was not ticked.');
    assert.equal(await readFile(trace.file, 'latin1'), trace.text);
  },
};

/** A redirection to an address that is private and expires: such a Contact does not belong into an address book. */
async function writeDoubtfulTrace(workspace) {
  const sample = await readFile(path.join(workspace, '301-moved-permanently.sip'), 'latin1');
  const text = sample
    .replace('Contact: <sip:carol@pbx.example.net>', `Contact: <${NEW_URI}>;expires=600`)
    .replaceAll('sip:carol@pbx.example.net', NEW_URI);
  const file = path.join(workspace, '301-to-a-private-address.sip');
  await writeFile(file, text, 'latin1');
  return { file, text };
}

async function chooseFix(page, title) {
  await quickFixes(page);
  await takeQuickFix(page, title);
}
