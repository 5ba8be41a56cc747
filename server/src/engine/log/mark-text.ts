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
  if (isBare(line)) return line;
  const bare = (line.startsWith('`') ? line.replace(/^`{1,3}/, '') : line).trimEnd();
  const cut = bare.endsWith('^M') ? bare.slice(0, -2).trimEnd() : bare;
  return cut.includes('&') ? cut.replace(/&(?:lt|gt|quot|amp|#39|#34);/g, (entity) => entities[entity] ?? entity) : cut;
}

/** Tells whether a line ends in a letter or sign that nobody has put there, and has nothing that a page escapes. */
function isBare(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return 32 < last && last < 127 && last !== letterM && line.charCodeAt(0) !== backtick && !line.includes('&');
}

const letterM = 77;
const backtick = 96;
