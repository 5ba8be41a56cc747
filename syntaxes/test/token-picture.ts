import type { TokenLine } from './grammar-host.ts';

/** Returns each line followed by a row of carets per coloured token with its scopes; a line without colour stands alone. */
export function tokenPicture(lines: readonly TokenLine[]): string {
  return lines.flatMap((line) => [line.text, ...marks(line)]).join('\n');
}

/** Returns the scopes of a token that a theme may colour: without the root, `meta` and punctuation. */
export function colouredScopes(scopes: readonly string[]): readonly string[] {
  return scopes.slice(1).filter((scope) => !/^(?:meta|punctuation)\./.test(scope));
}

function marks(line: TokenLine): readonly string[] {
  return line.tokens.flatMap((token) => {
    const scopes = colouredScopes(token.scopes);
    const width = token.end - token.start;
    if (scopes.length === 0 || width <= 0) return [];
    return [
      `${' '.repeat(token.start)}${'^'.repeat(width)} ${scopes.map((scope) => scope.replace(/\.sip$/, '')).join(' ')}`,
    ];
  });
}
