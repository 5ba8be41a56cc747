import { until } from './until.mjs';

const PANEL = '.bulk-edit-panel';
const ROW = `${PANEL} .monaco-list-row`;
const FILES = `${ROW}[aria-level="1"]`;
const FOCUSED = `${ROW}.focused`;

/**
 * Waits for VS Code's Refactor Preview and returns {files, ticked}: the names of the files in which it would change
 * something, and how many boxes are ticked.
 */
export async function readPreview(page) {
  const files = [];
  let ticked = 0;
  await walkRows(page, async (row) => {
    if ((await row.getAttribute('aria-level')) === '1') files.push(await nameOf(row));
    ticked += await row.locator('.edit-checkbox[aria-checked="true"]').count();
    return true;
  });
  return { files, ticked };
}

/** Ticks all places of one file. */
export async function tickFile(page, name) {
  await walkRows(page, async (row) => (await nameOf(row)) !== name);
  await page.keyboard.press('Space');
  await page.locator(`${FOCUSED} .edit-checkbox[aria-checked="true"]`).first().waitFor();
}

/** Applies what is ticked. */
export async function applyPreview(page) {
  await page.locator(`${PANEL} .monaco-button`, { hasText: 'Apply' }).first().click();
  await page.locator(FILES).first().waitFor({ state: 'detached' });
}

/**
 * The list draws only the rows that are to be seen, so it is walked with the keyboard, as long as `isToGoOn` says so of
 * the row that has the focus.
 */
async function walkRows(page, isToGoOn) {
  await page.locator(FILES).first().waitFor();
  await page.locator(`${PANEL} .monaco-list`).first().focus();
  await page.keyboard.press('Home');
  for (;;) {
    const row = page.locator(FOCUSED);
    await row.waitFor();
    const id = await row.getAttribute('id');
    if (!(await isToGoOn(row))) return;
    await page.keyboard.press('ArrowDown');
    if (await isLast(page, id)) return;
  }
}

/** The last row keeps the focus; any other gives it to the next one. */
async function isLast(page, id) {
  const row = page.locator(`${PANEL} [id="${id}"]`);
  if ((await row.getAttribute('data-last-element').catch(() => null)) === 'true') return true;
  await until('the next row of the preview', async () => {
    const now = await page.locator(FOCUSED).getAttribute('id');
    return now === id ? undefined : now;
  });
  return false;
}

async function nameOf(row) {
  return (await row.getAttribute('aria-level')) === '1' ? await row.locator('.label-name').innerText() : '';
}
