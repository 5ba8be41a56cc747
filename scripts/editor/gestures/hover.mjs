import { pointAt } from './point-at.mjs';
import { until } from './until.mjs';

/**
 * Hovers over `part` with the mouse and returns the hover when `wanted` can be read in it: the diagnostic's own text comes
 * first, the explanation below it a moment later.
 */
export async function hoverOver(page, part, wanted) {
  const hover = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: wanted });
  await until(`a hover over ${part} that says ${wanted}`, async () => {
    // A mouse that stands still asks nothing, so it comes from elsewhere each time.
    await page.mouse.move(0, 0);
    await pointAt(page, part);
    return await hover
      .first()
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => undefined,
      );
  });
  return hover.first();
}

/** Takes the mouse away, and waits until the hover has gone with it. */
export async function leaveHover(page) {
  await page.mouse.move(0, 0);
  await page.keyboard.press('Escape');
  await page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor({ state: 'detached' });
}
