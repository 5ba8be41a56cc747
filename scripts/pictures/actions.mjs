import { quickFixes, takeQuickFix } from '../editor/gestures/light-bulb.mjs';
import { pressUntil } from '../editor/gestures/press-until.mjs';
import { renderedDocument } from '../editor/gestures/rendered-document.mjs';
import { untilMarked } from '../editor/gestures/until-marked.mjs';

/** What a scene shows: each function brings the page to the point where the picture is taken, with the cursor in its line. */
export const actions = { hover, problems, quickfix, compare };

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
