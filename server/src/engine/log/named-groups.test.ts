import { describe, expect, it } from 'vitest';
import { formats } from './formats/index.ts';
import { namedGroups } from './named-groups.ts';

describe('the named groups of a pattern', () => {
  it('are told by place, past escapes, classes, and groups that capture nothing', () => {
    const { plain, places } = namedGroups(/\((a)(?:b)(?<one>[(\]]+)(?=c)(?<!d)(?<two>c)/i);
    expect(places).toEqual([
      ['one', 2],
      ['two', 3],
    ]);
    expect(plain.flags).toBe('i');
    expect([...(plain.exec('(AB(]C') ?? [])]).toEqual(['(AB(]C', 'A', '(]', 'C']);
  });

  it('hold in every row of the formats what the pattern itself finds, on every line of every sample', () => {
    const patterns = formats.flatMap(({ marker, between, context }) =>
      [marker, between, ...(context?.patterns ?? [])].filter((pattern) => pattern !== undefined),
    );
    const lines = formats.flatMap(({ samples }) => samples.flatMap((sample) => sample.split(/\r?\n/)));
    for (const pattern of patterns) {
      const { plain, places } = namedGroups(pattern);
      for (const line of lines) {
        const found = plain.exec(line);
        // Of two groups that share a name one takes part at most.
        const named: Record<string, string | undefined> = Object.fromEntries(places.map(([name]) => [name, undefined]));
        for (const [name, place] of places) named[name] ??= found?.[place];
        expect({ pattern, line, ...named }).toEqual({ pattern, line, ...Object.fromEntries(namesIn(pattern, line)) });
      }
    }
  });
});

function namesIn(pattern: RegExp, line: string): readonly (readonly [string, string | undefined])[] {
  const names = [...pattern.source.matchAll(/\(\?<([A-Za-z]\w*)>/g)].map(([, name = '']) => name);
  const groups = pattern.exec(line)?.groups;
  return names.map((name) => [name, groups?.[name]]);
}
