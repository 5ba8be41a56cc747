import { afterAll, expect, test, vi } from 'vitest';
import { octetText } from '../../text/text-source.ts';
import { columnNames } from '../entry-columns.ts';
import { emptyWindow } from '../../text/octet-window.ts';
import { moved } from '../testing/dressed.ts';
import { windowOf } from '../testing/window-of.ts';
import { pageLength } from './memory-length.ts';
import type { Trace } from '../trace.ts';

const fewPages = 352;
const calls = 12_000;

// Files share their modules here: the kernel of this one is its own.
vi.resetModules();
vi.doMock('./memory-length.ts', async (original) => ({ ...(await original<object>()), firstPages: fewPages }));
const { analyse, analyseInSlices, finished } = await import('../analyse.ts');
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

/** Calls that all have their own names. */
const chars = Array.from({ length: calls }, (_, call) =>
  [...moved, '']
    .join(call % 500 === 0 ? '\n \n' : '\n')
    .replace(/^(Call-ID: |Via: .*?branch=z9hG4bK|From: .*?tag=)/gm, `$1${call}`),
).join('');
const text = octetText(chars);

const kernel = scanKernel();
const memoryLength = (): number => kernel?.rows.buffer.byteLength ?? 0;

/** Returns a scan that has gone so far that the memory has grown. */
function begun(): ReturnType<typeof analyseInSlices> {
  const slices = analyseInSlices(text);
  while (memoryLength() <= fewPages * pageLength) expect(slices.next().done).toBe(false);
  return slices;
}

test('memory that grows for the keys takes the window with it', () => {
  const alone = numbersOf(analyse(text));
  expect(memoryLength()).toBe(fewPages * pageLength);
  let longest = 0;
  const scanning = analyseWindows(text);
  let step = scanning.next();
  while (step.done !== true) {
    const { from, length, into } = step.value;
    const end = from + length;
    step = scanning.next(windowOf(chars.slice(from, end), from, chars.length <= end, into()));
    longest = Math.max(longest, memoryLength());
  }
  expect(numbersOf(step.value.trace)).toEqual(alone);
  expect(longest).toBeGreaterThan(fewPages * pageLength);
  expect(memoryLength()).toBe(fewPages * pageLength);
});

test('a window that was left behind in memory that was given back is lost', () => {
  const slices = begun();
  const window = emptyWindow();
  kernel?.move(window, octetText(`${moved.join('\n')}\n`), 0, 1000);
  expect(kernel?.hasLost(window)).toBe(false);
  finished(slices);
  expect(kernel?.hasLost(window)).toBe(true);
});

test('a window that was read into memory that was given back has memory of its own', () => {
  const slices = begun();
  const into = kernel?.room();
  const [start = ''] = moved;
  const window = windowOf(`${moved.join('\n')}\n`, 0, true, into).view;
  kernel?.take(window);
  finished(slices);
  expect(kernel?.hasLost(window)).toBe(false);
  expect(Buffer.from(window.octets).toString('latin1', 0, start.length)).toBe(start);
});

test('a scan that is given up gives back the memory that its keys have had', () => {
  begun().return(analyse(octetText('')));
  expect(memoryLength()).toBe(fewPages * pageLength);
});
