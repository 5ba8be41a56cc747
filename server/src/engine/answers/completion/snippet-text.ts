/** A text with places to fill in: `⟦bob⟧` is one, with what it holds at first; equal ones are one place. */
const hole = /⟦([^⟧]*)⟧/g;

/** Returns a text with places as it is where nobody fills them in. */
export function plainOf(text: string): string {
  return text.replace(hole, '$1');
}

/** Returns a text with places in the notation of LSP snippets; a place of the same text is filled in with the first one. */
export function snippetOf(text: string): string {
  const numbers = new Map<string, number>();
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(hole)) {
    parts.push(escaped(text.slice(end, match.index)));
    end = match.index + match[0].length;
    const content = match[1] ?? '';
    const number = numbers.get(content) ?? numbers.size + 1;
    const isFirst = !numbers.has(content);
    numbers.set(content, number);
    parts.push(isFirst ? `\${${number}:${escaped(content)}}` : `\${${number}}`);
  }
  parts.push(escaped(text.slice(end)), '$0');
  return parts.join('');
}

/** Tells whether a text has a place to fill in. */
export function hasHole(text: string): boolean {
  return text.includes('⟦');
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
