import { afterAll, expect, test, vi } from 'vitest';
import { octetText } from '../../text/text-source.ts';
import { columnNames } from '../entry-columns.ts';
import { moved } from '../testing/dressed.ts';
import { windowOf } from '../testing/window-of.ts';
import type { Trace } from '../trace.ts';

const fewPages = 352;
const calls = 12_000;

// Files share their modules here: the kernel of this one is its own.
vi.resetModules();
vi.doMock('./memory-length.ts', async (original) => ({ ...(await original<object>()), firstPages: fewPages }));
const { analyse } = await import('../analyse.ts');
const { analyseWindows } = await import('../analyse-windows.ts');
const { indexOf } = await import('../trace-of.ts');
const { scanKernel } = await import('./the-kernel.ts');

afterAll(() => {
  vi.doUnmock('./memory-length.ts');
  vi.resetModules();
});

/** Every number of an index but those that count what was met before. */
function numbersOf(trace: Trace): unknown {
  const columns = indexOf(trace)?.columns;
  if (columns?.count !== calls) throw new Error(`${calls} messages are not found`);
  return columnNames.filter((name) => name !== 'identity').map((name) => Array.from(columns.column(name)));
}

test('memory that grows for the keys takes the window with it', () => {
  const chars = Array.from({ length: calls }, (_, call) =>
    [...moved, '']
      .join(call % 500 === 0 ? '\n \n' : '\n')
      .replace(/^(Call-ID: |Via: .*?branch=z9hG4bK|From: .*?tag=)/gm, `$1${call}`),
  ).join('');
  const text = octetText(chars);
  const alone = numbersOf(analyse(text));
  const kernel = scanKernel();
  const before = kernel?.rows.buffer.byteLength ?? 0;
  let longest = 0;
  const scanning = analyseWindows(text);
  let step = scanning.next();
  while (step.done !== true) {
    const { from, length, into } = step.value;
    const end = from + length;
    step = scanning.next(windowOf(chars.slice(from, end), from, chars.length <= end, into()));
    longest = Math.max(longest, kernel?.rows.buffer.byteLength ?? 0);
  }
  expect(numbersOf(step.value.trace)).toEqual(alone);
  expect(before).toBe(fewPages * 65_536);
  expect(longest).toBeGreaterThan(before);
  expect(kernel?.rows.buffer.byteLength).toBe(before);
});
