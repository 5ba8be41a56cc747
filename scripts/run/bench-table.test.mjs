import { expect, test } from 'vitest';
import { benchTable, isMissed } from './bench-table.mjs';

const row = { what: 'a', measured: 4.5, unit: 'x', bound: 'at most', must: 5, aim: 4, detail: '0.4 s' };

test('a figure that meets the must column only is told from one that meets the aim', () => {
  expect(benchTable([row, { ...row, measured: 4 }, { ...row, measured: 5.01 }])).toBe(
    [
      'what  measured  must    aim     verdict',
      '----  --------  ------  ------  -------  -----',
      'a     4.5 x     <= 5 x  <= 4 x  must     0.4 s',
      'a     4 x       <= 5 x  <= 4 x  aim      0.4 s',
      'a     5.01 x    <= 5 x  <= 4 x  MISSED   0.4 s',
    ].join('\n'),
  );
});

test('where more is better, less is a miss', () => {
  expect(isMissed({ ...row, bound: 'at least' })).toBe(true);
  expect(isMissed({ ...row, bound: 'at least', measured: 6 })).toBe(false);
});

test('what could not be measured says why and misses nothing', () => {
  const skipped = { what: 'b', skipped: 'rg is missing' };
  expect(isMissed(skipped)).toBe(false);
  expect(benchTable([skipped])).toMatch(/^b {5}-.*skipped {2}rg is missing$/m);
});
