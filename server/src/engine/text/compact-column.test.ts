import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CompactColumn } from './compact-column.ts';

const numbers = fc.array(
  fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 300 }), fc.nat({ max: 70_000 }), fc.nat({ max: 0xffffffff })),
  { maxLength: 60 },
);

function held(column: CompactColumn): readonly number[] {
  return Array.from({ length: column.count }, (_, index) => column.at(index));
}

test('a column holds what was put into it, however it was put', () => {
  fc.assert(
    fc.property(numbers, numbers, numbers, fc.nat(), fc.nat(), (single, block, other, from, shift) => {
      const column = new CompactColumn();
      for (const value of single) column.push(value);
      column.pushAll(Uint32Array.from(block.flatMap((value) => [7, value])), 1, 2, block.length);
      const bits = block.reduce((all, value) => (all | value) >>> 0, 0);
      const areSame = block.every((value) => value === block[0]);
      column.pushGathered({ numbers: Uint32Array.from([...block, 9]), count: block.length, bits, areSame });
      const source = new CompactColumn();
      for (const value of other) source.push(value);
      const first = from % (other.length + 1);
      column.append(source, first, other.length);
      const expected = [...single, ...block, ...block, ...other.slice(first)];
      expect(held(column)).toEqual(expected);
      column.trim();
      expect([...column.view()]).toEqual(expected);
      const start = from % (expected.length + 1);
      column.shift(start, shift);
      const moved = expected.map((value, index) => (index < start ? value : (value + shift) >>> 0));
      expect(held(column)).toEqual(moved);
    }),
  );
});

test('equal values take no room, and a single large one is no trouble', () => {
  const column = new CompactColumn();
  for (let count = 0; count < 1000; count += 1) column.push(5);
  expect(column.at(999)).toBe(5);
  column.push(0xffffffff);
  expect([column.at(0), column.at(1000), column.count]).toEqual([5, 0xffffffff, 1001]);
});
