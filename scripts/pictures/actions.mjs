const within = { timeout: 20_000 };

/** What a scene shows: each function brings the page to the point where the picture is taken, with the cursor in its line. */
export const actions = { hover, problems, quickfix, compare };

async function hover(page) {
  await untilExplained(page);
  // The diagnostic's own text comes first; the picture waits for the explanation below it.
  await pressUntil(page, ['Control+KeyK', 'Control+KeyI'], '.monaco-hover:not(.hidden) .rendered-markdown');
}

async function problems(page) {
  await untilExplained(page);
  await pressUntil(page, ['Control+Shift+KeyM'], '.markers-panel .monaco-list-row');
}

async function quickfix(page) {
  await untilExplained(page);
  await pressUntil(page, ['Control+Period'], '.action-widget .monaco-list-row');
}

/** `choose` is a part of the quick fix's title: the comparison is one of the quick fixes, and opens a document beside. */
async function compare(page, { choose }) {
  await quickfix(page);
  await page.locator('.action-widget .monaco-list-row').filter({ hasText: choose }).first().click(within);
  // The rendered document stands in a frame inside a frame.
  const preview = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  await preview.locator('h2').first().waitFor(within);
}

/** A squiggle is the sign that the extension has started and read the file. */
async function untilExplained(page) {
  await page.locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint').first().waitFor(within);
  await page.locator('.monaco-editor.focused').first().waitFor(within);
}

/** A window that is still starting may swallow a key, so the keys are pressed again while nothing has come of them. */
async function pressUntil(page, keys, selector) {
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
