import { statSync } from 'node:fs';
import type { TextWindow, WindowWish } from '../engine/index.ts';
import { isReadWhole } from '../engine/index.ts';
import { fileKind, looksBinary } from './file-kind.ts';
import { isSipFile } from './is-sip-file.ts';
import { PipedOctets } from './piped-octets.ts';
import type { Input } from './read-input.ts';
import { damageOf, decoded, longestOctets, packedProblem, problemOf } from './read-input.ts';
import type { TextWindows } from './text-windows.ts';
import { isDamage } from './unpacked-octets.ts';
import { fileWindows, packedWindows, streamWindows, unpackedWindows } from './text-windows.ts';

/** What became of a file: what its windows gave, or `whole` where it must be held as a whole, or what is wrong with it. */
export type WindowsRead<Result> =
  | {
      readonly kind: 'result';
      readonly result: Result;
      readonly looksBinary: boolean;
      /** What is wrong behind what was read, where the file is damaged. */
      readonly damage?: Extract<Input, { kind: 'problem' }>;
    }
  | { readonly kind: 'whole'; readonly input?: Input }
  | Extract<Input, { kind: 'problem' }>;

/**
 * Gives the windows of a file or a pipe to `scanning`, which says what it wants. A text of UTF-16, a capture, and a text out of which
 * something must be taken first (a terminal's colours) must be held as a whole, and so is a `.sip` file: `whole`, with the input where it
 * came by a pipe and cannot be read again; so must what is damaged. Never throws.
 */
export async function readInWindows<Result>(
  file: string,
  scanning: Generator<WindowWish, Result, TextWindow>,
): Promise<WindowsRead<Result>> {
  let pipe: PipedOctets | undefined;
  try {
    pipe = file === '-' || !isFile(file) ? new PipedOctets(file, longestOctets) : undefined;
    const read = await readWindows(file, pipe, scanning);
    return read.kind === 'whole' && pipe !== undefined ? { kind: 'whole', input: await wholeOf(file, pipe) } : read;
  } catch (error) {
    return problemOf(file, error);
  } finally {
    pipe?.close();
  }
}

/** What is damaged is unpacked once more as a whole: of what stands before the damage nothing gets lost then. */
async function readWindows<Result>(
  file: string,
  pipe: PipedOctets | undefined,
  scanning: Generator<WindowWish, Result, TextWindow>,
): Promise<WindowsRead<Result>> {
  try {
    return await scanned(file, pipe === undefined ? await ofFile(file) : await ofPipe(file, pipe), scanning);
  } catch (error) {
    if (isDamage(error)) return { kind: 'whole' };
    throw error;
  }
}

/** A directory is read as a file, which says what is wrong with it. */
function isFile(file: string): boolean {
  const status = statSync(file);
  return status.isFile() || status.isDirectory();
}

async function ofFile(file: string): Promise<TextWindows> {
  const windows = fileWindows(file);
  if (fileKind(windows.head) !== 'gzip') return windows;
  windows.close();
  return packedWindows(file);
}

async function ofPipe(file: string, pipe: PipedOctets): Promise<TextWindows> {
  const windows = await streamWindows(pipe.fromStart());
  if (fileKind(windows.head) !== 'gzip') return windows;
  const { Readable } = await import('node:stream');
  return unpackedWindows(Readable.from(pipe.fromStart()), () => pipe.length, file);
}

async function wholeOf(file: string, pipe: PipedOctets): Promise<Input> {
  const octets = await pipe.whole();
  return octets === undefined ? { kind: 'problem', file, id: 'input.too-large', values: {} } : decoded(file, octets);
}

async function scanned<Result>(
  file: string,
  windows: TextWindows,
  scanning: Generator<WindowWish, Result, TextWindow>,
): Promise<WindowsRead<Result>> {
  try {
    const kind = fileKind(windows.head);
    if (kind === 'zst' || kind === 'xz' || kind === 'bz2') return packedProblem(file, kind);
    if (kind !== 'text' || isSipFile(file)) return { kind: 'whole' };
    for (let step = scanning.next(); ;) {
      if (step.done === true) {
        const result = { kind: 'result', result: step.value, looksBinary: looksBinary(windows.head) } as const;
        const damage = windows.damage();
        return damage === undefined ? result : { ...result, damage: damageOf(file, damage) };
      }
      const read = windows.read(step.value);
      const window = read instanceof Promise ? await read : read;
      if (isReadWhole(window)) return { kind: 'whole' };
      step = scanning.next(window);
    }
  } finally {
    windows.close();
  }
}
