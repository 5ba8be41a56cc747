import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeProgram } from './make-program.ts';
import { PatternSet } from './pattern-set.ts';

const patterns: readonly RegExp[] = [
  /^abc$/,
  /b+c?/,
  /(?:^|[ \]])(?<way>send|recv) \d{1,3} bytes?:? *$/,
  /^[^ ]{1,80}:\d{1,5}$/,
  /^.{0,200}?x{3}/,
  /A[b-d]\.$/i,
  /\bword\b/,
  /^(?!no)\w+$/,
  /(a)\1/,
  /^$/,
  /^-{6,}|\|{2}$/,
  /[^\x00-\x7f]/,
  /^\s*\u00e9\t/,
  /b+c?|ab{0,2}c/,
  /A[b-d]\.(?:k|\u212a)?$/i,
  /(?<=a)a(?=b)|(a)\1/,
  /(?:(?:ab)?(?:bc){0,3}(?:no)*:)+/,
  /^(?:ab|b?)*(?:send){2,4}|x*$/,
];

function setOf<Meaning>(
  some: readonly RegExp[],
  meaningOf: (matching: readonly number[]) => Meaning,
): PatternSet<Meaning> {
  const program = makeProgram([[/other/], some]);
  const group = program.groups[1];
  if (group === undefined) throw new Error('a program has a group for each that it was made of');
  return new PatternSet(some, program, group, meaningOf);
}

/** Pieces from which texts are made that some of the patterns match, some nearly. */
const pieces = [
  'abc',
  'b',
  ' send 12 bytes:',
  'recv',
  ' ',
  'host:5060',
  'x',
  'xxx',
  'aD.',
  'word',
  'no',
  'aa',
  '-'.repeat(6),
];
const more = ['||', '\u00e9', '\t', '\u3000', '\u2028', 'k'.repeat(90), 'y'.repeat(210), ':', ']', '\n', '\u212a', '1'];

const someText = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...more), fc.string({ maxLength: 3 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

test('a set says of any text what its patterns say one by one', () => {
  const set = setOf(patterns, (matching) => matching.join());
  fc.assert(
    fc.property(someText, (text) => {
      const expected = patterns.flatMap((pattern, number) => (pattern.test(text) ? [number] : []));
      expect(set.meaning(`<${text}>`, 1, text.length + 1)).toBe(expected.join());
    }),
    { numRuns: 3000 },
  );
});

test('a set says of octets what it says of their characters', () => {
  const set = setOf(patterns, (matching) => matching.join());
  fc.assert(
    fc.property(someText, (text) => {
      const octets = Uint8Array.from(`<${text}>`, (char) => char.charCodeAt(0));
      const chars = String.fromCharCode(...octets);
      expect(set.meaningOfOctets(octets, 1, octets.length - 1)).toBe(set.meaning(chars, 1, chars.length - 1));
    }),
    { numRuns: 1000 },
  );
});

const hard = [/^(?:a|b){0,30}a(?:a|b){14}$/];

/** What goes on without end, in what does too, takes the host's own patterns longer than anybody waits. */
function isEndless(source: string): boolean {
  return /[*+]|,\}/.test(source);
}

/** Patterns of all that a tree can hold, over few letters, so that texts often match. */
const { pattern: somePattern } = fc.letrec<{ atom: string; part: string; row: string; pattern: string }>((tie) => ({
  atom: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', '[ab]', '[^b]', '.', '\\w', '^', '$', '') },
    { weight: 1, arbitrary: tie('pattern').map((inner) => `(?:${inner})`) },
  ),
  part: fc
    .tuple(tie('atom'), fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '{1,3}?', '{2,}'))
    .map(([atom, count]) => (/^[$^]?$/.test(atom) || (isEndless(atom) && isEndless(count)) ? atom : atom + count)),
  row: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
  pattern: fc.oneof(
    { depthSize: 'small' },
    tie('row'),
    fc.tuple(tie('row'), tie('row')).map((rows) => rows.join('|')),
  ),
}));

test('a set of any patterns says of any text what they say', () => {
  // In a text that is empty a pattern may ask for the start behind the end, which none does.
  const someLetters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '\n'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(somePattern, { maxLength: 4 }), fc.array(someLetters, { maxLength: 6 }), (sources, texts) => {
      const some = sources.map((source) => new RegExp(source));
      const set = setOf(some, (matching) => matching.join());
      for (const text of texts) {
        const expected = some.flatMap((pattern, number) => (pattern.test(text) ? [number] : []));
        expect(set.meaning(text, 0, text.length)).toBe(expected.join());
      }
    }),
    { numRuns: 1500 },
  );
});

test('a pattern with more parts than a program can number is refused when the program is made', () => {
  expect(() => makeProgram([[/(?:(?:a{1,90}b){1,90}c){1,90}/]])).toThrow('too long');
});

test('texts that lead to ever new states are answered, too', () => {
  const set = setOf(hard, (matching) => matching.length);
  let seed = 1;
  for (let run = 0; run < 3000; run += 1) {
    const letters = Array.from({ length: 40 }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % 3 === 0 ? 'a' : 'b';
    });
    const text = letters.join('');
    expect(set.meaning(text, 0, text.length)).toBe(/^(?:a|b){0,30}a(?:a|b){14}$/.test(text) ? 1 : 0);
  }
});

class CountedPattern extends RegExp {
  asked = 0;

  override test(text: string): boolean {
    this.asked += 1;
    return super.test(text);
  }
}

test('behind a text that kept making states the next one is read in one pass again', () => {
  const pattern = new CountedPattern('^(?:a|b){0,30}a(?:a|b){14}$');
  const set = setOf([pattern], (matching) => matching.length);
  let seed = 1;
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  const asked = (text: string, times: number): number => {
    const before = pattern.asked;
    for (let time = 0; time < times; time += 1) set.meaning(text, 0, text.length);
    return pattern.asked - before;
  };
  let wornOut = 0;
  for (let run = 0; run < 20_000 && wornOut < 10; run += 1) {
    wornOut += asked(Array.from({ length: 40 }, () => (random() % 3 === 0 ? 'a' : 'b')).join(''), 1);
  }
  expect(wornOut).toBe(10);
  // What serves many characters makes up for it.
  asked('x'.repeat(100_000), 20);
  asked('bab', 10);
  expect(asked('bab', 1000)).toBe(0);
});
