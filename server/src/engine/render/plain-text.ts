/** A fence, what it holds, and the same fence again (CommonMark §6.1). */
const codeSpans = /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;
/** Stands for a code span; our own sentences hold no control characters, and those of a trace are made visible. */
const heldPlace = '\u0000';

/**
 * Returns our own Markdown as plain text, for a terminal and for editors that show no Markdown: sections are underlined, emphasis and code marks go,
 * what stands between fences is indented, a link shows
 * its address behind its text, and a table becomes a list, because its columns would be wider than the window.
 */
export function plainText(markdown: string): string {
  return plainLines(markdown.replace(/^\|.*(?:\n\|.*)*/gm, (table) => listOf(table)))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What stands between a line of backticks, with a word behind it or not, and the same line alone (CommonMark §4.5) is shown as it is, further in. */
function plainLines(text: string): string {
  const shown: string[] = [];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const opened = fence === undefined ? /^(`{3,})[a-z]*$/.exec(line)?.[1] : undefined;
    if (opened !== undefined) fence = opened;
    else if (line === fence) fence = undefined;
    else if (fence !== undefined) shown.push(line === '' ? '' : `    ${line}`);
    else shown.push(line.startsWith('## ') ? underlined(plainLine(line)) : plainLine(line));
  }
  return shown.join('\n');
}

/** What stands in code spans may come from a trace: it is taken out before anything is read as a mark, and put back as it was. */
function plainLine(line: string): string {
  const codes: string[] = [];
  const marked = line.replace(codeSpans, (_span, _fence: string, code: string) => {
    codes.push(/^ .* $/.test(code) ? code.slice(1, -1) : code);
    return heldPlace;
  });
  let place = 0;
  return withoutMarks(marked).replaceAll(heldPlace, () => codes[place++] ?? '');
}

function withoutMarks(line: string): string {
  return line
    .replace(/^#{1,6} +/, '')
    .replace(/\[([^\]\n]{1,200})\]\((https:[^)\s]{1,300})\)/g, '$1 <$2>')
    .replace(/\[([^\]\n]{1,200})\]\(command:[^)\s]{1,300}\)/g, '$1')
    .replace(/\*\*([^*\n]{1,500})\*\*/g, '$1');
}

/** Below a row's name stands each of its cells with the name of its column. */
function listOf(table: string): string {
  const [head = [], , ...rows] = table.split('\n').map(cellsOf);
  return rows
    .map(([name = '', ...cells]) => {
      const lines = cells.map((cell, place) => `  ${head[place + 1] ?? ''}: ${cell}`);
      return [name, ...lines].join('\n');
    })
    .join('\n');
}

/** A bar with a backslash before it is part of a cell. */
function cellsOf(row: string): readonly string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** A character of East Asian scripts takes two columns of a terminal. */
function underlined(heading: string): string {
  const columns = [...heading].reduce((sum, character) => sum + (character < '\u2e80' ? 1 : 2), 0);
  return `${heading}\n${'─'.repeat(columns)}`;
}
