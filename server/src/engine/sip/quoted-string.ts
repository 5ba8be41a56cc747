/** Returns what a quoted string says, its escapes undone (RFC 3261 §25.1); text that is not quoted comes back as it is. */
export function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  const hasEnd = 1 < text.length && text.endsWith('"');
  const inner = text.slice(1, hasEnd ? -1 : undefined);
  return inner.includes('\\') ? withoutEscapes(inner) : inner;
}

function withoutEscapes(text: string): string {
  const kept: string[] = [];
  let start = 0;
  let slash = text.indexOf('\\');
  while (slash !== -1) {
    kept.push(text.slice(start, slash));
    start = slash + 1;
    slash = text.indexOf('\\', slash + 2);
  }
  kept.push(text.slice(start));
  return kept.join('');
}
