const BOX = '.monaco-dialog-box';

/** Waits for the modal dialog, presses the button that is labelled so, and returns what the dialog has said. */
export async function answerDialog(page, label) {
  const box = page.locator(BOX).first();
  await box.waitFor();
  const told = await box.locator('.dialog-message-container').innerText();
  await box.locator('.monaco-button').filter({ hasText: label }).first().click();
  await box.waitFor({ state: 'detached' });
  return told;
}
