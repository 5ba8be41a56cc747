import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globOf, isGlob } from './glob.ts';

describe('a glob', () => {
  it.each([
    ['**/*.log', 'a.log', true],
    ['**/*.log', 'x/y/a.log', true],
    ['**/*.log', '.cache/a.log', false],
    ['.cache/*.log', '.cache/a.log', true],
    ['*.log', '.log', false],
    ['*.log', 'x/a.log', false],
    ['calls/**', 'calls/a/b.sip', true],
    ['calls/**', 'calls', false],
    ['calls/**/b.sip', 'calls/b.sip', true],
    ['{a,b{c,d}}.{sip,log}', 'bd.log', true],
    ['{a}.sip', '{a}.sip', true],
    ['call-?.sip', 'call-é.sip', true],
    ['call-[0-9].sip', 'call-7.sip', true],
    ['call-[!0-9].sip', 'call-7.sip', false],
    ['call[1.sip', 'call[1.sip', true],
    ['call\\*.sip', 'call*.sip', true],
    ['call\\*.sip', 'calls.sip', false],
    ['/var/log/**/sip*', '/var/log/a/sip.1', true],
  ] as const)('%s beside %s: %s', (pattern, file, fits) => {
    expect(globOf(pattern)(file)).toBe(fits);
  });

  it('is told from a name', () => {
    expect(['*.log', 'a?', '[ab]', '{a,b}', 'plain.log'].map(isGlob)).toEqual([true, true, true, true, false]);
  });

  const piece = (letters: string): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 }).map((found) => found.join(''));
  const name = piece('ab.').filter((one) => !/^\.\.?$/.test(one));
  const wild = fc.oneof(
    fc.constant('**'),
    piece('ab.*?').filter((one) => !/\*\*|^\.\.?$/.test(one)),
  );

  it('means what the one of Node means', () => {
    const paths = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const patterns = fc.array(wild, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(patterns, paths, (pattern, file) => {
        expect(globOf(pattern)(file)).toBe(path.posix.matchesGlob(file, pattern));
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes longer than the product of the lengths', () => {
    const steps = 2000;
    expect(globOf(`${'*a'.repeat(steps)}b`)('a'.repeat(steps))).toBe(false);
    expect(globOf(`${'**/a/'.repeat(steps / 4)}b`)('a/'.repeat(steps / 4))).toBe(false);
    expect(globOf('{a,b}'.repeat(64))('a'.repeat(64))).toBe(false);
  });
});
