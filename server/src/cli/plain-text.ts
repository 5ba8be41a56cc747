/**
 * Returns our own Markdown as plain text for a terminal: emphasis and code marks go, a link shows its address behind its
 * text, headings stand alone.
 */
export function plainText(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => plainLine(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function plainLine(line: string): string {
  return line
    .replace(/^#{1,6} +/, '')
    .replace(/\[([^\]\n]{1,200})\]\((https:[^)\s]{1,300})\)/g, '$1 <$2>')
    .replace(/\[([^\]\n]{1,200})\]\(command:[^)\s]{1,300}\)/g, '$1')
    .replace(/\*\*([^*\n]{1,500})\*\*/g, '$1')
    .replace(/(`+) ?([^\n]*?) ?\1/g, '$2');
}
