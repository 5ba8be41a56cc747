import { pressUntil } from './press-until.mjs';

const ROW = '.action-widget .monaco-list-row.action';

/** Opens the list of quick fixes at the cursor and returns their titles. */
export async function quickFixes(page) {
  await pressUntil(page, ['Control+Period'], ROW);
  return await page.locator(ROW).allInnerTexts();
}

/** Takes the quick fix in the open list whose title holds `text`. */
export async function takeQuickFix(page, text) {
  await page.locator(ROW).filter({ hasText: text }).first().click();
}

/** Waits until the light bulb stands beside the line of the cursor. */
export async function lightBulb(page) {
  await page.locator('[class*="codicon-gutter-lightbulb"]:visible, .lightBulbWidget:visible').first().waitFor();
}
