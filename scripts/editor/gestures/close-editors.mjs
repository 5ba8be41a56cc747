import { until } from './until.mjs';

/** Closes every editor and what lies over them; what was changed and not saved is given up. */
export async function closeEditors(page) {
  await page.mouse.move(0, 0);
  await closePanel(page);
  await until('all editors to be closed', async () => {
    const giveUp = page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
    if (await giveUp.first().isVisible()) await giveUp.first().click();
    else {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+KeyK');
      await page.keyboard.press('Control+KeyW');
    }
    return (await page.locator('.tab').count()) === 0 ? true : undefined;
  });
}

async function closePanel(page) {
  const panel = page.locator('.part.panel').first();
  if (!(await panel.isVisible())) return;
  await page.keyboard.press('Control+KeyJ');
  await panel.waitFor({ state: 'hidden' });
}
