/** Moves the mouse onto `part` in the first visible line of an editor that holds `part`. */
export async function pointAt(page, part) {
  // Blanks in an editor are no-break spaces.
  const line = page.locator('.monaco-editor .view-line').filter({ hasText: part }).first();
  await line.waitFor();
  const { x, y } = await line.evaluate(middleOf, part);
  await page.mouse.move(x, y);
}

/** Runs in the page: a line of an editor is cut into one element per colour, and a text may reach over several. */
function middleOf(line, part) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const pieces = [];
  let text = '';
  while (walker.nextNode() !== null) {
    pieces.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.data.replaceAll('\u00a0', ' ');
  }
  const at = text.indexOf(part);
  const placeOf = (offset) => {
    const { node, start } = pieces.findLast((piece) => piece.start <= offset);
    return [node, offset - start];
  };
  const range = document.createRange();
  range.setStart(...placeOf(at));
  range.setEnd(...placeOf(at + part.length));
  const box = range.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
