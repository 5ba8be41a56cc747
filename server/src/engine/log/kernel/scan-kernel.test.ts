import { expect, test } from 'vitest';
import { octetText } from '../../text/text-source.ts';
import { KeyTable } from '../../text/key-table.ts';
import { EntryColumns } from '../entry-columns.ts';
import type { IndexTables } from '../index-state.ts';
import { newTables } from '../index-state.ts';
import { scanPlain } from '../scan.ts';
import { invite, moved } from '../testing/dressed.ts';
import { windowOf } from '../testing/window-of.ts';
import { trimIndex } from '../trim-index.ts';
import { placeCount } from './header-slots.ts';
import { mostRows, rowLength, rowReach, rowStart, stopFull, stopOdd, stopOver } from './memory-map.ts';
import type { KernelScan } from './scan-kernel.ts';
import { scanKernel } from './the-kernel.ts';

const kernel = scanKernel();
const everything: KernelScan = {
  from: 0,
  floor: 0,
  limit: 0x7fffffff,
  pause: 0x7fffffff,
  near: 0x7fffffff,
  isBehindMark: false,
  keys: new KeyTable(),
  isBulk: false,
};

const mark = '[2026-11-22 06:41:28] VERBOSE[1] chan_sip.c: <--- SIP read from UDP:192.0.2.1:5060 --->';

test('this host runs the kernel', () => {
  expect(kernel).toBeDefined();
});

test('it finds plain messages, as many as there is room for, and goes on behind them', () => {
  const message = `${[mark, ...moved].join('\n')}\n`;
  const window = windowOf(message.repeat(mostRows + 3), 0, true).view;
  expect(kernel?.scan(window, 'octet', everything)).toBe(stopFull);
  expect([kernel?.found, kernel?.reached]).toEqual([mostRows, mostRows * message.length]);
  const from = kernel?.reached ?? 0;
  expect(kernel?.scan(window, 'octet', { ...everything, from, floor: from })).toBe(stopOver);
  expect(kernel?.found).toBe(3);
  expect(kernel?.rows[2 * rowLength + rowStart]).toBe((mostRows + 2) * message.length + mark.length + 1);
});

test('it stops at what is odd, and takes nothing for which more was looked at than the limit', () => {
  const folded = moved.map((line) => line.replace('Call-ID: ', 'Call-ID:\r\n '));
  const window = windowOf([...invite, ...folded, ''].join('\r\n'), 0, true).view;
  expect(kernel?.scan(window, 'octet', everything)).toBe(stopOdd);
  expect(kernel?.found).toBe(1);
  const reach = kernel?.rows[rowReach] ?? 0;
  kernel?.scan(window, 'octet', { ...everything, limit: reach - 1 });
  expect(kernel?.found).toBe(0);
});

test('a window that is longer than its memory has room for it, and another one of the same length is another', () => {
  const places = new Int32Array(placeCount);
  const long = windowOf(`Via: ${'x'.repeat(3000)}\n`.repeat(400) + '\n', 0, true).view;
  expect(kernel?.readHeaders(long, 0, places)).toBe(long.length);
  const [one, other] = ['Contact: a\n\n', 'Via:   abc\n\n'].map((head) => windowOf(head, 0, true).view);
  if (one === undefined || other === undefined) throw new Error('there are two');
  expect([kernel?.readHeaders(one, 0, places), kernel?.contacts]).toEqual([one.length, 1]);
  expect([kernel?.readHeaders(other, 0, places), kernel?.contacts]).toEqual([other.length, 0]);
});

/** A log of calls that all have their own names: more than the memory has room for at first. */
function logOf(prefix: string, calls: number): string {
  return Array.from({ length: calls }, (_, call) =>
    [mark, ...moved, '']
      .join('\n')
      .replace(/^(Call-ID: |Via: .*?branch=z9hG4bK|From: .*?tag=)/gm, `$1${prefix}${call}`),
  ).join('');
}

function namesIn({
  columns,
  tables,
}: {
  readonly columns: EntryColumns;
  readonly tables: IndexTables;
}): readonly string[] {
  return [...columns.column('callId'), ...columns.column('viaBranch'), ...columns.column('fromTag')].map((key) =>
    tables.keys.textOf(key),
  );
}

test('scans that take turns do not disturb one another', () => {
  const scans = ['a', 'b', 'c'].map((prefix) => {
    const found = { columns: new EntryColumns(), tables: newTables() };
    const log = octetText(logOf(prefix, 4000));
    return { found, log, slices: scanPlain(log, found.tables, found.columns, () => false) };
  });
  const open = new Set(scans);
  while (open.size !== 0) for (const scan of open) if (scan.slices.next().done === true) open.delete(scan);
  for (const { found, log } of scans) {
    expect(found.columns.count).toBe(4000);
    const alone = { columns: new EntryColumns(), tables: newTables() };
    const slices = scanPlain(log, alone.tables, alone.columns, () => false);
    while (slices.next().done !== true);
    trimIndex(found);
    trimIndex(alone);
    expect(namesIn(found)).toEqual(namesIn(alone));
    expect(new Set(namesIn(alone)).size).toBeGreaterThan(8000);
  }
});
