import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INITIAL } from 'vscode-textmate';
import { describe, expect, it } from 'vitest';
import { grammarFolder, grammarHost } from './grammar-host.ts';

/** The longest line that VS Code tokenises by default. */
const longest = 20_000;

const seeds: readonly string[] = [
  'a', ' ', '.', '"', '\\"', '<', '<<sip:', 'sip:', 'sip:a', 'sip:a@', ';', ';a', ';a=', ';tag=.', '=', 'a=', 'a-', ',', '|', '-', ' .', '. ', '\t', 'SIP/2.0 ', 'SIP/2.0/', '#', '1', '\u00e9', '\u001b[', 'sip:[', 'a.', ':',
];
const heads: readonly string[] = ['', 'SIP/2.0 301 ', 'INVITE ', 'INVITE sip:', 'Contact: ', 'X', 'Content-Type: ', 'Content-Type: message/sipfrag', 'a=', 'm=audio 1 ', '<a', '   ', 'CSeq: 1 ', 'Call-ID: ', '----- ', '2026/11/22 06:41:35.436311 '];

describe.each(['source.sip', 'text.log'])('long lines in %s', (scopeName) => {
  const host = grammarHost();

  it.each(heads)('after %j cost as many searches as they are long, and no rule hangs', async (head) => {
    const grammar = await host.grammar(scopeName);
    const { ruleStack } = grammar.tokenizeLine('INVITE sip:a@example.com SIP/2.0', INITIAL);
    const steep = [INITIAL, ruleStack].flatMap((stack) =>
      seeds.flatMap((seed) => {
        const count = (length: number): number => {
          host.searches();
          grammar.tokenizeLine((head + seed.repeat(length)).slice(0, length), stack);
          return host.searches();
        };
        const [half, full] = [count(longest / 2), count(longest)];
        return full <= 2 * half + 2 * head.length + 20 && full <= 2 * longest ? [] : [{ seed, half, full }];
      }),
    );
    expect(steep).toEqual([]);
  });
});

describe('the rules', () => {
  const grammar: unknown = JSON.parse(readFileSync(join(grammarFolder, 'sip.tmLanguage.json'), 'utf8'));
  const patterns = expressions(grammar, '');

  it('are all anchored to the head of the line, values apart', () => {
    const loose = patterns.filter(([path, source]) => !path.startsWith('/repository/value/') && !/^(?:\^|\\G|\(\?=\\n\))/.test(source));
    expect(patterns.length).toBeGreaterThan(30);
    expect(loose).toEqual([]);
  });

  it('repeat no group that can match the same text in two ways', () => {
    expect(patterns.filter(([, source]) => /[+*]\)[+*](?!\+)/.test(source))).toEqual([]);
  });

  it('run few at once on a line outside a message', () => {
    const top = grammar !== null && typeof grammar === 'object' && 'patterns' in grammar && Array.isArray(grammar.patterns) ? grammar.patterns.length : 0;
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThanOrEqual(10);
  });
});

/** Returns every regular expression of a grammar with the path at which it stands. */
function expressions(node: unknown, path: string): readonly (readonly [path: string, source: string])[] {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return ['match', 'begin', 'end', 'while'].includes(key) ? [[`${path}/${key}`, value] as const] : [];
    return expressions(value, `${path}/${key}`);
  });
}
