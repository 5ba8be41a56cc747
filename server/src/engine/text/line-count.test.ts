import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineCount, lineFeedsIn } from './line-count.ts';

const someOctets = fc.array(fc.constantFrom(10, 11, 9, 0, 138, 65, 10), { maxLength: 60 });

test('line feeds are counted wherever a stretch begins in its buffer', () => {
  fc.assert(
    fc.property(someOctets, fc.nat(7), fc.nat(60), fc.nat(60), (values, shift, one, other) => {
      const octets = new Uint8Array(new ArrayBuffer(shift + values.length), shift);
      octets.set(values);
      const start = Math.min(one, other, values.length);
      const end = Math.min(Math.max(one, other), values.length);
      const expected = values.slice(start, end).filter((value) => value === 10).length;
      expect(lineFeedsIn(octets, start, end)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test('long stretches are counted in one go', () => {
  for (const length of [507, 508, 509, 1016, 5000]) {
    expect(lineFeedsIn(new Uint8Array(length).fill(10), 0, length)).toBe(length);
    expect(lineFeedsIn(new Uint8Array(length).fill(138), 0, length)).toBe(0);
  }
});

test('lines are told for offsets in any order, and over windows that overlap', () => {
  const text = 'a\nbc\n\nd\ne\nf\n\n\ng';
  const octets = Uint8Array.from(text, (char) => char.charCodeAt(0));
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const lines = new LineCount();
  for (const offset of [0, 5, 3, 9]) expect(lines.lineAt(octets, offset)).toBe(lineOf(offset));
  lines.moveOn(octets, 6);
  const rest = octets.slice(6);
  for (const offset of [0, 8, 2]) expect(lines.lineAt(rest, offset)).toBe(lineOf(6 + offset));
});
