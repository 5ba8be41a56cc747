import { askQuickInput, focusedQuickRow, leaveQuickInput } from './quick-input.mjs';
import { until } from './until.mjs';

/** Opens a file of the workspace by its name, as Ctrl+P does, with the cursor at `line` and `column` (1-based). */
export async function openFile(page, name, { line = 1, column = 1 } = {}) {
  await askToOpen(page, `${name}:${line}:${column}`, name);
  await page.locator('.monaco-editor.focused').first().waitFor();
  await page
    .locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` })
    .first()
    .waitFor();
}

/** Asks for a file and waits for its tab; what VS Code shows in it is left to the caller. */
export async function askToOpen(page, question, name = question) {
  const row = focusedQuickRow(page, name);
  const nothing = focusedQuickRow(page, 'No matching results');
  // VS Code answers from the list of files of the question before, in which a file made a moment ago is missing.
  await until(`${name} among the files of the workspace`, async () => {
    await askQuickInput(page, ['Control+KeyP'], question);
    await row.or(nothing).first().waitFor();
    if (!(await row.isVisible())) return await leaveQuickInput(page);
    await page.keyboard.press('Enter');
    return true;
  });
  await page
    .locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`)
    .first()
    .waitFor();
}
