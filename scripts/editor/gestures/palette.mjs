import { askQuickInput, focusedQuickRow, leaveQuickInput, quickNames, quickRow } from './quick-input.mjs';

/** Runs a command by its title in the palette. */
export async function runCommand(page, title) {
  await askQuickInput(page, ['F1'], `>${title}`);
  await focusedQuickRow(page, title).waitFor();
  await page.keyboard.press('Enter');
}

/** Returns the titles that the palette offers for `text`, once `wanted` is among them. */
export async function paletteTitles(page, text, wanted) {
  await askQuickInput(page, ['F1'], `>${text}`);
  await quickRow(page, wanted).waitFor();
  const titles = await quickNames(page);
  await leaveQuickInput(page);
  return titles;
}
