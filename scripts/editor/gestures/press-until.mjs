/** A window that is still starting may swallow a key, so the keys are pressed again while nothing has come of them. */
export async function pressUntil(page, keys, selector) {
  const wanted = page.locator(selector).first();
  for (let left = 3; 0 < left; left -= 1) {
    for (const key of keys) await page.keyboard.press(key);
    const isThere = await wanted.waitFor({ timeout: 6_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await page.keyboard.press('Escape');
  }
  throw new Error(`${keys.join(' ')} brought nothing to see (${selector}).`);
}
