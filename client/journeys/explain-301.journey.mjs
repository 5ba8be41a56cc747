import assert from 'node:assert/strict';
import { hoverOver } from '../../scripts/editor/gestures/hover.mjs';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { renderedDocument } from '../../scripts/editor/gestures/rendered-document.mjs';
import { untilMarked } from '../../scripts/editor/gestures/until-marked.mjs';
import { words } from './words.mjs';

/** Understanding a 301: the first thing that anybody does with this extension. */
export const explain301 = {
  name: 'explain-301',
  title: 'the mouse over a 301 brings its explanation, and a link there the comparison with 380',
  languages: ['en', 'ja'],
  walk: async ({ page, language }) => {
    const { compare, followed, sections, inTheTrace } = words[language];
    await openFile(page, '301-moved-permanently.sip', { line: 20 });
    await untilMarked(page);
    const hover = await hoverOver(page, '301 Moved Permanently', compare);
    assert.ok((await hover.innerText()).includes(followed));
    const rfc = hover.locator('a', { hasText: 'RFC 3261 §21.3.2' }).first();
    assert.equal(await rfc.getAttribute('data-href'), 'https://www.rfc-editor.org/rfc/rfc3261#section-21.3.2');
    await hover.locator('a', { hasText: compare }).first().click();
    const rendered = await renderedDocument(page);
    assert.deepEqual(await rendered.locator('h2').allInnerTexts(), [...sections, inTheTrace]);
    const links = await rendered.locator('a[data-href]').evaluateAll((all) => all.map((link) => link.dataset.href));
    assert.deepEqual(new Set(links.map((link) => new URL(link).protocol)), new Set(['https:']));
  },
};
