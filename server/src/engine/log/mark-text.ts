const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
  '&amp;': '&',
};

/**
 * Returns a line of the log as the log wrote it, for the patterns of formats: without the blanks and the visible CR that a paste has
 * put at its end, without the backticks of Markdown before it, and with the brackets that a page has escaped.
 */
export function markText(line: string): string {
  const bare = (line.startsWith('`') ? line.replace(/^`{1,3}/, '') : line).trimEnd();
  const cut = bare.endsWith('^M') ? bare.slice(0, -2).trimEnd() : bare;
  return cut.includes('&') ? cut.replace(/&(?:lt|gt|quot|amp|#39|#34);/g, (entity) => entities[entity] ?? entity) : cut;
}
