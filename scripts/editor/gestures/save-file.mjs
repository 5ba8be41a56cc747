import { runCommand } from './palette.mjs';

/** Saves what has been changed in the active editor, once the change is there, and waits until it is on the disk. */
export async function saveFile(page) {
  const changed = page.locator('.tab.active.dirty').first();
  await changed.waitFor();
  await page.keyboard.press('Control+KeyS');
  await changed.waitFor({ state: 'detached' });
}

/** The same for all editors, whichever is active. */
export async function saveAllFiles(page) {
  const changed = page.locator('.tab.dirty').first();
  await changed.waitFor();
  await runCommand(page, 'File: Save All Files');
  await changed.waitFor({ state: 'detached' });
}
