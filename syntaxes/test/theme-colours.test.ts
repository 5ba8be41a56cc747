import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INITIAL } from 'vscode-textmate';
import { describe, expect, it } from 'vitest';
import { defaultTheme, plainColour, themeSelectors } from './default-themes.ts';
import { grammarFolder, grammarHost } from './grammar-host.ts';

const phrases = [
  '100 Trying',
  '200 OK',
  '301 Moved Permanently',
  '404 Not Found',
  '503 Service Unavailable',
  '603 Decline',
];

describe.each(['dark', 'light'] as const)('the default %s theme', (kind) => {
  it.each(['source.sip', 'text.log'])('gives each class of response a colour of its own in %s', async (scopeName) => {
    const host = grammarHost(defaultTheme(kind));
    const grammar = await host.grammar(scopeName);
    const seen = phrases.map((phrase) =>
      colourAt(grammar.tokenizeLine2(`SIP/2.0 ${phrase}`, INITIAL).tokens, 8, host.colours()),
    );
    expect(new Set(seen).size).toBe(phrases.length);
    expect(seen).not.toContain(plainColour[kind]);
  });
});

describe('scopes', () => {
  const names = ['sip.tmLanguage.json', 'sip.injection.log.tmLanguage.json'].flatMap((file) =>
    [
      ...readFileSync(join(grammarFolder, file), 'utf8').matchAll(/"name": "([a-z][a-z.-]+(?: [a-z.-]+)*\.sip)"/g),
    ].flatMap((match) => match[1]?.split(' ') ?? []),
  );
  const coloured = [...new Set(names)].filter((name) => !/^(?:meta|punctuation)\./.test(name));

  it('are found in the grammar', () => {
    expect(coloured.length).toBeGreaterThan(20);
  });

  it.each(coloured)('%s begins with a scope that both default themes colour', (name) => {
    expect(themeSelectors.some((selector) => name.startsWith(`${selector}.`))).toBe(true);
  });
});

/** Returns the colour of the token that covers the offset; tokens are pairs of start and metadata. */
function colourAt(tokens: Uint32Array, offset: number, colours: readonly string[]): string | undefined {
  let metadata = 0;
  for (let i = 0; i < tokens.length; i += 2) {
    if ((tokens[i] ?? 0) <= offset) metadata = tokens[i + 1] ?? 0;
  }
  return colours[(metadata >>> 15) & 0x1ff];
}
