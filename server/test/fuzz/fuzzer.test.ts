import { readFileSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';
import type { FuzzedProperty } from './fuzz.ts';
import { hostileText, mutated } from './hostile-text.ts';
import { seedTexts } from './seed-texts.ts';
import { smallerText } from './smaller-text.ts';
import { stepsOf } from './steps.ts';

/** The fuzzer itself: one that finds nothing must be one that could. */
describe('the fuzzer', () => {
  it('finds a planted fault, makes it small, and leaves it in the file that it names', async () => {
    const planted: FuzzedProperty<string> = {
      name: 'planted fault',
      values: hostileText(seedTexts()),
      check: (text) => {
        const at = text.indexOf('Contact:');
        if (at !== -1 && text.includes('\n', at)) throw new Error(`at ${at}`);
      },
      textsOf: (text) => [text],
      withTexts: (_text, [other = '']) => other,
    };
    const told = await fuzz(planted, { seed: 5, runs: 200 });
    expect(told).toContain('seed 5');
    const file = /also in (.+):\n/u.exec(told ?? '')?.[1] ?? '';
    expect(JSON.parse(readFileSync(file, 'utf8'))).toBe('Contact:\n');
    rmSync(file);
  });

  it('leaves out of a text what does not matter', async () => {
    const fails = (text: string): Promise<boolean> => Promise.resolve(/a[^]*b[^]*c/u.test(text));
    expect(await smallerText('xx a yy\nb zzzzzz c'.repeat(3), fails)).toBe('abc');
  });

  it('counts work that grows with the square of the text', () => {
    const square = (length: number): number => {
      const text = 'x'.repeat(length);
      return stepsOf(() => {
        for (let at = 0; at < length; at += 1) text.indexOf('y', at);
      });
    };
    expect(12 * square(100) < square(400)).toBe(true);
    const line = (length: number): number => stepsOf(() => void 'x'.repeat(length).indexOf('y'));
    expect(line(400) < 5 * line(100)).toBe(true);
    expect(stepsOf(() => void /y/u.exec('x'.repeat(100)))).toBe(101);
    expect('abc'.indexOf('c')).toBe(2);
  });

  it('makes texts of every kind, the same ones of the same seed', () => {
    const seeds = seedTexts();
    const made = fc.sample(hostileText(seeds), { seed: 1, numRuns: 300 });
    expect(made).toEqual(fc.sample(hostileText(seeds), { seed: 1, numRuns: 300 }));
    const has = (pattern: RegExp): boolean => made.some((text) => pattern.test(text));
    const kinds = [/SIP\/2\.0 3\d\d/, /\0/, /\ufffd/, /[\ud800-\udfff]/, /\u001b/, /(?<!\r)\n/, /\r\n/, /^> /m];
    expect(kinds.filter((kind) => !has(kind))).toEqual([]);
    expect(mutated('SIP/2.0 200 OK\r\n', { kind: 'crlf', at: 0, size: 0, other: 0 })).toBe('SIP/2.0 200 OK\r\n');
  });
});
