/** Returns the text on the clipboard. */
export async function copiedText(page) {
  return await page.evaluate(() => navigator.clipboard.readText());
}

/** Returns the whole text of the editor that has the focus, with line feeds alone, by selecting and copying it. */
export async function editorText(page) {
  await page.locator('.monaco-editor.focused').first().waitFor();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Control+KeyC');
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
  return (await copiedText(page)).replaceAll('\r', '');
}
