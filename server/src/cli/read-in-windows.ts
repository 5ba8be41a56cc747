import { statSync } from 'node:fs';
import type { TextWindow, WindowWish } from '../engine/index.ts';
import { isReadWhole } from '../engine/index.ts';
import { fileKind, looksBinary } from './file-kind.ts';
import type { Input } from './read-input.ts';
import { packedProblem, problemOf } from './read-input.ts';
import type { TextWindows } from './text-windows.ts';
import { fileWindows, packedWindows } from './text-windows.ts';

/** What became of a file: what its windows gave, or `whole` where it must be held as a whole, or what is wrong with it. */
export type WindowsRead<Result> =
  | { readonly kind: 'result'; readonly result: Result; readonly looksBinary: boolean }
  | { readonly kind: 'whole' }
  | Extract<Input, { kind: 'problem' }>;

/**
 * Gives the windows of a file to `scanning`, which says what it wants. A pipe, a text of UTF-16, a capture, and a text out of which
 * something must be taken first (a terminal's colours) are held as a whole by the caller: `whole`. Never throws.
 */
export async function readInWindows<Result>(
  file: string,
  scanning: Generator<WindowWish, Result, TextWindow>,
): Promise<WindowsRead<Result>> {
  let windows: TextWindows | undefined;
  try {
    if (file === '-' || !statSync(file).isFile()) return { kind: 'whole' };
    windows = fileWindows(file);
    const outer = fileKind(windows.head);
    if (outer === 'zst' || outer === 'xz' || outer === 'bz2') return packedProblem(file, outer);
    if (outer === 'gzip') {
      windows.close();
      windows = await packedWindows(file);
    }
    if (fileKind(windows.head) !== 'text') return { kind: 'whole' };
    for (let step = scanning.next(); ;) {
      if (step.done === true) {
        return { kind: 'result', result: step.value, looksBinary: looksBinary(windows.head) };
      }
      const read = windows.read(step.value);
      const window = read instanceof Promise ? await read : read;
      if (isReadWhole(window)) return { kind: 'whole' };
      step = scanning.next(window);
    }
  } catch (error) {
    return problemOf(file, error);
  } finally {
    windows?.close();
  }
}
