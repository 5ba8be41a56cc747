import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const CLOSE_WITHIN_MS = 5_000;
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/**
 * Opens a headless browser for the browser VS Code and returns {page, gone, close}. The browser's profile lies in
 * `temporary`. `language` makes the window say that it runs in that language, as a language pack would. `gone` resolves
 * with a sentence when the page crashes or the browser ends.
 */
export async function openWindow({
  browser,
  temporary,
  language,
  viewport = { width: 1280, height: 800 },
  color = 'light',
}) {
  const profile = path.join(temporary, 'browser');
  await mkdir(profile, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.executablePath,
    env: { ...browser.env, TMPDIR: temporary },
    args: SWITCHES,
    headless: true,
    viewport,
    colorScheme: color,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  if (language !== undefined) {
    await page.addInitScript((name) => void (globalThis._VSCODE_NLS_LANGUAGE = name), language);
  }
  const gone = new Promise((resolve) => {
    page.on('crash', () => resolve('The browser page crashed.'));
    context.on('close', () => resolve('The browser ended.'));
  });
  // A page that no longer answers must not keep the run from ending; the browser itself ends with this process.
  const close = () => Promise.race([context.close(), pause(CLOSE_WITHIN_MS, undefined, { ref: false })]);
  return { page, gone, close };
}
