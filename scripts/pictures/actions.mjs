import { hoverOver } from '../editor/gestures/hover.mjs';
import { lightBulb, quickFixes, takeQuickFix } from '../editor/gestures/light-bulb.mjs';
import { pointAt } from '../editor/gestures/point-at.mjs';
import { pressUntil } from '../editor/gestures/press-until.mjs';
import { renderedDocument } from '../editor/gestures/rendered-document.mjs';
import { untilMarked } from '../editor/gestures/until-marked.mjs';

/** What a scene shows: each function brings the page to the point where the picture is taken, with the cursor in its line. */
export const actions = { hover, problems, quickfix, compare, completion, defects };

async function hover(page) {
  await untilMarked(page);
  // The diagnostic's own text comes first; the picture waits for the explanation below it.
  await pressUntil(page, ['Control+KeyK', 'Control+KeyI'], '.monaco-hover:not(.hidden) .rendered-markdown');
}

async function problems(page) {
  await untilMarked(page);
  await pressUntil(page, ['Control+Shift+KeyM'], '.markers-panel .monaco-list-row');
}

async function quickfix(page) {
  await untilMarked(page);
  await quickFixes(page);
}

/** `choose` is a part of the quick fix's title: the comparison is one of the quick fixes, and opens a document beside. */
async function compare(page, { choose }) {
  await quickfix(page);
  await takeQuickFix(page, choose);
  await renderedDocument(page);
}

/** `types` is the start line of a message that is begun at the end of the file; what it lacks is offered below it. */
async function completion(page, { types }) {
  await untilMarked(page);
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(types);
  // The list that comes up while one types would take the Enter key for itself.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await pressUntil(page, ['Control+Space'], '.suggest-widget.visible .monaco-list-row');
}

/** `points` is where the cursor goes and the mouse rests, `says` a part of what the hover says then; the light bulb stands beside it. */
async function defects(page, { points, says }) {
  await untilMarked(page);
  await pointAt(page, points);
  await page.mouse.down();
  await page.mouse.up();
  await lightBulb(page);
  await hoverOver(page, points, says);
}
