import { pressUntil } from './press-until.mjs';

const LIST = '.suggest-widget.visible';

/** Asks for suggestions at the cursor, and takes the one on top, beside which `text` has to stand. */
export async function takeFirstSuggestion(page, text) {
  await pressUntil(page, ['Control+Space'], `${LIST} .monaco-list-row.focused[aria-label*=${JSON.stringify(text)}]`);
  await page.keyboard.press('Enter');
  await page.locator(LIST).first().waitFor({ state: 'detached' });
}
