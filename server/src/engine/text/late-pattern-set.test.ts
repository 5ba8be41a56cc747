import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formats } from '../log/formats/index.ts';
import { LatePatternSet } from './late-pattern-set.ts';
import { textsNeeded } from './texts-needed.ts';

const patterns: readonly RegExp[] = [
  /^abc$/,
  /b+c?|ab{0,2}c/,
  /(?:^|[ \]])(?<way>send|recv) \d{1,3} bytes?:? *$/,
  /^[^ ]{1,80}:\d{1,5}$/,
  /A[b-d]\.(?:k|\u212a)?$/i,
  /\bword\b|\x77\u006f/,
  /^(?!no)\w+$/,
  /(?<=a)a(?=b)|(a)\1/,
  /^$/,
  /^-{6,}|\|{2}$/,
  /[^\x00-\x7f]|\\x/,
  /(?:(?:ab)?(?:bc){0,3}(?:no)*:)+/,
];

const pieces = ['abc', 'b', ' send 12 bytes:', 'recv', ' ', 'host:5060', 'aD.', 'word', 'no', 'aa', '-'.repeat(6)];
const more = ['||', '\u00e9', '\t', '\u3000', '\u2028', 'k', '\u212a', ':', ']', '\n', '\\x', 'bcbc', 'a', '1'];
const someText = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...more), fc.string({ maxLength: 3 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

function matching(text: string): string {
  return patterns.flatMap((pattern, number) => (pattern.test(text) ? [number] : [])).join();
}

test('a late set says of any text what its patterns say, before it has a machine and with it', () => {
  fc.assert(
    fc.property(fc.array(someText, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (texts, left) => {
      const set = new LatePatternSet(patterns, (numbers) => numbers.join(), left);
      for (const text of texts) expect(set.meaning(`<${text}>`, 1, text.length + 1)).toBe(matching(text));
    }),
    { numRuns: 1500 },
  );
});

test('a late set says the same of octets', () => {
  fc.assert(
    fc.property(fc.array(someText, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (texts, left) => {
      const set = new LatePatternSet(patterns, (numbers) => numbers.join(), left);
      for (const text of texts) {
        const octets = Uint8Array.from(`<${text}>`, (char) => char.charCodeAt(0));
        const chars = String.fromCharCode(...octets.subarray(1, -1));
        expect(set.meaningOfOctets(octets, 1, octets.length - 1)).toBe(matching(chars));
      }
    }),
    { numRuns: 500 },
  );
});

describe('the texts that a pattern needs', () => {
  it.each<[RegExp, readonly string[] | undefined]>([
    [/^\[(?<time>[^\]]{8,})\] from (?<peer>\S+)$/, ['] from ']],
    [/(?:sent|received) \d+|lost$/, ['sent', 'received', 'lost']],
    [/^(?:-{20}|(?:in|e)gress: .*)$/, ['-'.repeat(20), 'gress: ']],
    [/colou?r|\x41BC/, ['colo', 'BC']],
    [/Call-ID/i, ['call-id']],
    [/a?b*(?:c)?(?=d)(?<!e)/, undefined],
    [/sent|\d+/, undefined],
    [/sent/u, undefined],
  ])('of %s are %j', (pattern, texts) => {
    expect(textsNeeded(pattern)).toEqual(texts);
  });

  it('stand in every line of every sample that a pattern of a format matches', () => {
    const all = formats.flatMap(({ marker, between, end, context }) =>
      [marker, between, end, context?.until, ...(context?.patterns ?? [])].filter((pattern) => pattern !== undefined),
    );
    const lines = formats.flatMap(({ samples }) => samples.flatMap((sample) => sample.split(/\r?\n/)));
    const missed = all.flatMap((pattern) => {
      const texts = textsNeeded(pattern);
      if (texts === undefined) return [];
      const inCase = (line: string): string => (pattern.ignoreCase ? line.toLowerCase() : line);
      const matched = lines.filter((line) => pattern.test(line));
      return matched.filter((line) => !texts.some((text) => inCase(line).includes(text)));
    });
    expect(missed).toEqual([]);
  });
});
