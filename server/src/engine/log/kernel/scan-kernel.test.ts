import { expect, test } from 'vitest';
import { octetText } from '../../text/text-source.ts';
import { newTables } from '../index-state.ts';
import { octetsOf } from '../scan-windows.ts';
import { scanPlain } from '../scan.ts';
import { invite, moved } from '../testing/dressed.ts';
import { windowOf } from '../testing/window-of.ts';
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
  seed: 1,
};

const mark = '[2026-11-22 06:41:28] VERBOSE[1] chan_sip.c: <--- SIP read from UDP:192.0.2.1:5060 --->';

test('this host runs the kernel', () => {
  expect(kernel).toBeDefined();
});

test('it finds plain messages, as many as there is room for, and goes on behind them', () => {
  const message = `${[mark, ...moved].join('\n')}\n`;
  const window = octetsOf(windowOf(message.repeat(mostRows + 3), 0, true));
  expect(kernel?.scan(window, 'octet', everything)).toBe(stopFull);
  expect([kernel?.found, kernel?.reached]).toEqual([mostRows, mostRows * message.length]);
  const from = kernel?.reached ?? 0;
  expect(kernel?.scan(window, 'octet', { ...everything, from, floor: from })).toBe(stopOver);
  expect(kernel?.found).toBe(3);
  expect(kernel?.rows[2 * rowLength + rowStart]).toBe((mostRows + 2) * message.length + mark.length + 1);
});

test('it stops at what is odd, and takes nothing for which more was looked at than the limit', () => {
  const folded = moved.map((line) => line.replace('Call-ID: ', 'Call-ID:\r\n '));
  const window = octetsOf(windowOf([...invite, ...folded, ''].join('\r\n'), 0, true));
  expect(kernel?.scan(window, 'octet', everything)).toBe(stopOdd);
  expect(kernel?.found).toBe(1);
  const reach = kernel?.rows[rowReach] ?? 0;
  kernel?.scan(window, 'octet', { ...everything, limit: reach - 1 });
  expect(kernel?.found).toBe(0);
});

test('a window that is longer than its memory has room for it, and another one of the same length is another', () => {
  const places = new Int32Array(placeCount);
  const long = octetsOf(windowOf(`Via: ${'x'.repeat(3000)}\n`.repeat(400) + '\n', 0, true));
  expect(kernel?.readHeaders(long, 0, places)).toBe(long.length);
  const [one, other] = ['Contact: a\n\n', 'Via:   abc\n\n'].map((head) => octetsOf(windowOf(head, 0, true)));
  if (one === undefined || other === undefined) throw new Error('there are two');
  expect([kernel?.readHeaders(one, 0, places), kernel?.contacts]).toEqual([one.length, 1]);
  expect([kernel?.readHeaders(other, 0, places), kernel?.contacts]).toEqual([other.length, 0]);
});

test('scans that take turns do not disturb one another', () => {
  const logs = [invite, moved].map((lines) => `${lines.join('\r\n')}\r\n`.repeat(2000));
  const found = logs.map(() => 0);
  const scans = logs.map((log, index) =>
    scanPlain(
      octetText(log),
      newTables(),
      () => {
        found[index] = (found[index] ?? 0) + 1;
        return true;
      },
      () => false,
    ),
  );
  const open = new Set(scans);
  while (open.size !== 0) for (const scan of open) if (scan.next().done === true) open.delete(scan);
  expect(found).toEqual([2000, 2000]);
});
