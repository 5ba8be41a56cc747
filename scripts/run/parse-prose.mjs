/**
 * Returns the title (the text of the one level 1 heading) and the sections of a Markdown text: the heading text of each
 * level 2 heading, in order, with the Markdown under it. A `#` inside a code fence is no heading.
 * Throws, naming `place`, when the text has no title, text outside its sections, or a heading twice.
 */
export function parseProse(markdown, place) {
  const complain = (sentence) => {
    throw new Error(`${place}: ${sentence}`);
  };
  let title;
  let fence;
  let current;
  const sections = new Map();
  for (const line of markdown.split(/\r?\n/)) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark !== undefined && mark.startsWith(fence)) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    const heading = fence === undefined && mark === undefined ? /^(#{1,2}) +(.+?)\s*$/.exec(line) : null;
    if (heading === null) {
      if (current !== undefined) current.push(line);
      else if (line.trim() !== '') complain(`"${line}" stands before the first "## " heading.`);
    } else if (heading[1] === '#') {
      if (title !== undefined) complain(`"${heading[2]}" is a second "# " heading.`);
      title = heading[2];
    } else {
      if (sections.has(heading[2])) complain(`the heading "${heading[2]}" stands there twice.`);
      current = [];
      sections.set(heading[2], current);
    }
  }
  if (title === undefined) complain('there is no "# " heading.');
  return { title, sections: Object.fromEntries([...sections].map(([name, lines]) => [name, lines.join('\n').trim()])) };
}
