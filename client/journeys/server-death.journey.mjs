import assert from 'node:assert/strict';
import { hoverOver, leaveHover } from '../../scripts/editor/gestures/hover.mjs';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { processesRunning } from '../../scripts/editor/processes-running.mjs';
import { until } from '../../scripts/editor/gestures/until.mjs';
import { untilMarked } from '../../scripts/editor/gestures/until-marked.mjs';
import { words } from './words.mjs';

/** Working on while the language server crashes. */
export const serverDeath = {
  name: 'server-death',
  title:
    'a language server that dies is started again, which is said once; one that dies again and again waits for the user',
  languages: ['en', 'ja'],
  walk: async ({ page, temporary, language }) => {
    const { compare, restarted, staysOff, startAgain } = words[language];
    await openFile(page, '301-moved-permanently.sip', { line: 20 });
    await untilMarked(page);
    const toast = page.locator('.notification-toast', { hasText: restarted });
    await killServer(temporary);
    await toast.first().waitFor();
    await toast.first().hover();
    await toast.locator('.codicon-notifications-clear').first().click();
    await toast.first().waitFor({ state: 'detached' });
    await hoverOver(page, '301 Moved Permanently', compare);
    await leaveHover(page);

    await killServer(temporary);
    await hoverOver(page, '301 Moved Permanently', compare);
    assert.equal(await toast.count(), 0);

    // Two deaths are behind it; with the fifth in a row it is not started any more, until the user says so.
    for (let death = 3; death <= 4; death += 1) {
      await leaveHover(page);
      await killServer(temporary);
      await hoverOver(page, '301 Moved Permanently', compare);
    }
    await leaveHover(page);
    await killServer(temporary);
    const off = page.locator('.notification-toast', { hasText: staysOff });
    await off.first().waitFor();
    await off.locator('.monaco-button', { hasText: startAgain }).first().click();
    await hoverOver(page, '301 Moved Permanently', compare);
    assert.equal(await toast.count(), 0);
    await leaveHover(page);
  },
};

async function killServer(temporary) {
  const ids = await until('the process of the language server', async () => {
    const found = await processesRunning(temporary, 'dist/server.js');
    return 0 < found.length ? found : undefined;
  });
  for (const id of ids) process.kill(id, 'SIGKILL');
  await until('the end of the process', async () => {
    const left = await processesRunning(temporary, 'dist/server.js');
    return left.some((id) => ids.includes(id)) ? undefined : true;
  });
}
