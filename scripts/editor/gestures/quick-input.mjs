import { pressUntil } from './press-until.mjs';

const BOX = '.quick-input-widget:visible input';
const ROW = '.quick-input-list .monaco-list-row';

/** Opens one of VS Code's boxes at the top with `keys`, and writes into it. */
export async function askQuickInput(page, keys, text) {
  await pressUntil(page, keys, BOX);
  await page.locator(BOX).first().fill(text);
}

/** Returns the row of the open box with this name. */
export function quickRow(page, name) {
  return named(page, ROW, name);
}

/** The same, once Enter would take it. A click could hit another row, because the list still moves while answers come in. */
export function focusedQuickRow(page, name) {
  return named(page, `${ROW}.focused`, name);
}

/** Returns the names of the rows that the open box shows. */
export async function quickNames(page) {
  return await page.locator(`${ROW} .label-name`).allInnerTexts();
}

/** Closes the open box. */
export async function leaveQuickInput(page) {
  await page.keyboard.press('Escape');
  await page.locator(BOX).first().waitFor({ state: 'detached' });
}

/** Behind the name a row may say to which group it belongs. */
function named(page, row, name) {
  const [whole, start] = [name, `${name},`].map((text) => JSON.stringify(text));
  return page.locator(`${row}[aria-label=${whole}], ${row}[aria-label^=${start}]`).first();
}
