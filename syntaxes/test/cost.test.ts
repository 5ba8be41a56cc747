import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INITIAL } from 'vscode-textmate';
import { describe, expect, it } from 'vitest';
import { grammarFolder, grammarHost } from './grammar-host.ts';

/** The longest line that VS Code tokenises by default. */
const longest = 20_000;

const seeds: readonly string[] = [
  'a',
  ' ',
  '.',
  '"',
  '\\"',
  '<',
  '<<sip:',
  'sip:',
  'sip:a@',
  ';',
  ';a=',
  ';tag=.',
  '=',
  'a=',
  '|',
  '. ',
  '\t',
  'SIP/2.0/',
  '\u00e9',
  '\u001b[',
  'sip:[',
  'a.',
  ':',
];
const heads: readonly string[] = [
  '',
  'SIP/2.0 301 ',
  'INVITE sip:',
  'Contact: ',
  'Content-Type: message/sipfrag',
  'a=',
  '<a',
  '   ',
  'Call-ID: ',
];

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
        const [quarter, full] = [count(longest / 4), count(longest)];
        return full <= 4 * (quarter + head.length + 5) && full <= 2 * longest ? [] : [{ seed, quarter, full }];
      }),
    );
    expect(steep).toEqual([]);
  });
});

describe('the rules', () => {
  const grammar = parsed('sip.tmLanguage.json');
  const injection = parsed('sip.injection.log.tmLanguage.json');
  const patterns = [...expressions(grammar, ''), ...expressions(injection, '/injection')];

  it('are all anchored to the head of the line, values apart', () => {
    const loose = patterns.filter(
      ([path, source]) => !path.startsWith('/repository/value/') && !/^(?:\^|\\G|\(\?=\\n\))/.test(source),
    );
    expect(patterns.length).toBeGreaterThan(30);
    expect(loose).toEqual([]);
  });

  it('repeat no group that can match the same text in two ways', () => {
    expect(patterns.filter(([, source]) => /[+*]\)[+*](?!\+)/.test(source))).toEqual([]);
  });

  it('run few at once on a line outside a message', () => {
    expect(topRules(grammar)).toBeLessThanOrEqual(10);
    expect(topRules(injection)).toBe(1);
  });
});

function parsed(file: string): unknown {
  return JSON.parse(readFileSync(join(grammarFolder, file), 'utf8'));
}

function topRules(grammar: unknown): number {
  if (grammar === null || typeof grammar !== 'object' || !('patterns' in grammar) || !Array.isArray(grammar.patterns))
    return Number.NaN;
  return grammar.patterns.length;
}

/** Returns every regular expression of a grammar with the path at which it stands. */
function expressions(node: unknown, path: string): readonly (readonly [path: string, source: string])[] {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string')
      return ['match', 'begin', 'end', 'while'].includes(key) ? [[`${path}/${key}`, value] as const] : [];
    return expressions(value, `${path}/${key}`);
  });
}
