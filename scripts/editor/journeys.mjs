import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { journeys } from '../../client/journeys/index.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { findChromium } from './chromium.mjs';
import { closeEditors } from './gestures/close-editors.mjs';
import { installBuilt } from './open.mjs';
import { openWindow } from './open-window.mjs';
import { restoreFolder } from './restore-folder.mjs';
import { startServer, temporaryFolder } from './start-server.mjs';
import { vscodeServer } from './vscode-server.mjs';
import { windowAddress } from './window-address.mjs';

const LANGUAGES = ['en', 'ja'];
const STEP_WITHIN_MS = 30_000;
const JOURNEY_WITHIN_MS = 120_000;
const INTERRUPTED = 130;

/**
 * Walks the journeys of client/journeys with mouse and keyboard in the browser VS Code, and returns {suites, host}: one row
 * per language, and a sentence that says where they ran. `names` narrows them to those whose name contains one of them. A machine
 * that tests in a desktop VS Code may have no browser for this one: then all are skipped, and `host` says why.
 */
export async function runJourneys({ root, log, names = [] }) {
  const browser = await findChromium({ root, log }).catch((error) => error.message);
  if (typeof browser === 'string') return unwalked(browser);
  const { main, version } = await vscodeServer({ root, log });
  const temporary = await temporaryFolder();
  const extensionsFolder = path.join(temporary, 'extensions');
  await installBuilt(root, extensionsFolder);
  const server = await startServer({ main, temporary, extensionsFolder });
  const interruption = new AbortController();
  const place = { root, log, server, browser, temporary, windows: [], interrupted: interruption.signal };
  const interrupt = () => {
    interruption.abort();
    void endAll(place);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, interrupt);
  try {
    const suites = [];
    for (const language of LANGUAGES) {
      const chosen = journeys.filter((each) => each.languages.includes(language) && isNamed(each, names));
      if (0 < chosen.length) suites.push(await walkAll(place, language, chosen));
    }
    return { suites, host: `The journeys were walked in browser VS Code ${version}, with ${browser.name}.` };
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, interrupt);
    await endAll(place);
    if (place.interrupted.aborted) process.exit(INTERRUPTED);
  }
}

/** The windows go first: their browsers write to the folder that the server's keeper removes. */
async function endAll({ windows, server }) {
  for (const window of windows) await window.close();
  await server.stop();
}

function unwalked(why) {
  const suites = [{ name: 'journeys (no browser)', passed: 0, failed: 0, skipped: journeys.length }];
  return { suites, host: `The journeys were not walked. ${why}` };
}

function isNamed({ name }, names) {
  return names.length === 0 || names.some((part) => name.includes(part));
}

/** All journeys of one language share a window, as a person's do; after one that failed the window is opened anew. */
async function walkAll(place, language, chosen) {
  place.log(`\njourneys ${language}:`);
  const counts = { name: `journeys ${language}`, passed: 0, failed: 0, skipped: 0 };
  const workspace = path.join(place.temporary, `workspace-${language}`);
  await cp(path.join(place.root, 'samples'), workspace, { recursive: true });
  const window = await openWindow({ ...place, temporary: path.join(place.temporary, language), language });
  place.windows.push(window);
  window.page.setDefaultTimeout(STEP_WITHIN_MS);
  try {
    let isFresh = false;
    for (const journey of chosen) {
      isFresh = await walk(place, { window, workspace, language, isFresh }, journey);
      counts[isFresh ? 'passed' : 'failed'] += 1;
    }
    return counts;
  } finally {
    await window.close();
  }
}

async function openWorkspace({ root, server }, { page }, workspace) {
  await restoreFolder(workspace, path.join(root, 'samples'));
  await page.goto(windowAddress({ server, folder: workspace }));
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  // VS Code brings back what was open when the journey before failed.
  await closeEditors(page);
}

/** Returns whether the journey reached its end, and the window is ready for the next one. */
async function walk(place, { window, workspace, language, isFresh }, journey) {
  const { root, log, temporary, interrupted } = place;
  const { page } = window;
  const started = Date.now();
  try {
    if (!isFresh) await openWorkspace(place, window, workspace);
    const clock = timeLimit(`The journey did not end within ${JOURNEY_WITHIN_MS / 1000} s.`);
    const gone = window.gone.then((sentence) => Promise.reject(new Error(sentence)));
    const steps = journey.walk({ page, workspace, language, temporary });
    await Promise.race([steps, clock.over, gone]).finally(clock.stop);
    await closeEditors(page);
    await restoreFolder(workspace, path.join(root, 'samples'));
    log(`  ok    ${journey.name}: ${journey.title} (${Date.now() - started} ms)`);
    return true;
  } catch (error) {
    // Whoever interrupts closes the window; the journey has not failed because of that.
    if (interrupted.aborted) throw error;
    log(`  FAIL  ${journey.name}: ${journey.title}\n${error.stack}`);
    log(`  The window at that moment: ${path.relative(root, await picture(root, page, journey.name, language))}`);
    return false;
  }
}

function timeLimit(sentence) {
  let timer;
  const over = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(sentence)), JOURNEY_WITHIN_MS);
  });
  return { over, stop: () => clearTimeout(timer) };
}

async function picture(root, page, name, language) {
  const folder = path.join(cacheFolder(root), 'journeys');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}.${language}.png`);
  await rm(file, { force: true });
  await page.screenshot({ path: file }).catch(() => undefined);
  return file;
}
