import assert from 'node:assert/strict';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { paletteTitles, runCommand } from '../../scripts/editor/gestures/palette.mjs';
import { until } from '../../scripts/editor/gestures/until.mjs';
import { untilMarked } from '../../scripts/editor/gestures/until-marked.mjs';

const ANYWHERE = ['SIP Lens: Compare Status Codes', 'SIP Lens: Restart the Language Server', 'SIP Lens: Show Log'];
const TREAT = 'SIP Lens: Treat This Document as a Trace';
const NO_TRACE = 'SIP Lens: Do Not Treat This Document as a Trace';
const IN_A_TRACE = [
  'SIP Lens: Copy the New Contact URI',
  'SIP Lens: Copy the Service URN',
  'SIP Lens: Create the Request to Send Next',
  NO_TRACE,
  'SIP Lens: Explain the Finding at the Cursor',
  'SIP Lens: Go to the Description in the Body',
  'SIP Lens: Open a Corrected Copy of This Message',
  'SIP Lens: Replace the Old URI Across the Workspace',
  'SIP Lens: Show All Places of This Finding',
  'SIP Lens: Show the Remedy for This Response',
  'SIP Lens: Turn Off This Rule in the Workspace',
];

/** Looking for a command. */
export const palette = {
  name: 'palette',
  title: 'the palette offers what needs a trace in a trace only, and takes back that a document is one',
  languages: ['en'],
  walk: async ({ page }) => {
    await openFile(page, '301-moved-permanently.sip', { line: 20 });
    await untilMarked(page);
    // The count of findings is the language status alone; what an earlier command said about messages may still be to be read.
    await page.locator('.statusbar-item[aria-label*="findings: "]').first().waitFor();
    assert.deepEqual(await ourTitles(page), [...ANYWHERE, ...IN_A_TRACE].toSorted());
    await openFile(page, 'traps-without-sip.log');
    assert.deepEqual(await ourTitles(page), [...ANYWHERE, TREAT]);
    for (const name of ['traps-without-sip.log', 'EXPECTED.tsv', 'README.md']) {
      await openFile(page, name);
      await runCommand(page, TREAT);
      await untilOffered(page, NO_TRACE, true);
      await runCommand(page, NO_TRACE);
      await untilOffered(page, NO_TRACE, false);
    }
  },
};

/** What the palette offers follows the server's word about the document, which comes a moment later. */
async function untilOffered(page, title, isWanted) {
  await until(`a palette ${isWanted ? 'with' : 'without'} ${title}`, async () =>
    (await ourTitles(page)).includes(title) === isWanted ? true : undefined,
  );
}

async function ourTitles(page) {
  const titles = await paletteTitles(page, 'SIP Lens:', ANYWHERE[0]);
  return titles.filter((title) => title.startsWith('SIP Lens: ')).toSorted();
}
