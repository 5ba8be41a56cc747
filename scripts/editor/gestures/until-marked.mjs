const SQUIGGLES = '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint';

/** Waits until the editor has the focus and shows a squiggle: the sign that the extension has started and read the file. */
export async function untilMarked(page) {
  await page.locator(SQUIGGLES).first().waitFor();
  await page.locator('.monaco-editor.focused').first().waitFor();
}

/** Waits until no squiggle is to be seen. */
export async function untilUnmarked(page) {
  await page.locator(SQUIGGLES).first().waitFor({ state: 'detached' });
}
