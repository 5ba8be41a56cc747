import { statSync } from 'node:fs';
import type { Trace } from '../engine/index.ts';
import { analyseWindows, isReadWhole, readText } from '../engine/index.ts';
import { DiskText } from './disk-text.ts';
import { fileKind, looksBinary } from './file-kind.ts';
import { isSipFile } from './is-sip-file.ts';
import type { Input } from './read-input.ts';
import { problemOf } from './read-input.ts';
import { fileWindows } from './text-windows.ts';

/** A file of up to so many octets is held as a whole: that is faster. */
export const heldOctets = 64 * 1024 * 1024;

/** The longest file whose offsets fit an index, in octets: 4 GiB. */
const longestIndexed = 0xffff_ffff;

/** The analysis of a long file, of which little is held, or what is wrong with it. */
export type LongTrace =
  | {
      readonly kind: 'trace';
      readonly trace: Trace;
      readonly cuts: readonly number[];
      readonly looksBinary: boolean;
      /** To be called when the trace is asked for nothing more. */
      close(): void;
    }
  | Extract<Input, { kind: 'problem' }>;

/**
 * Returns the analysis of a text file of more than `held` octets; undefined for what is shorter, and for what must be held as a
 * whole: a pipe, a packed file, a capture, UTF-16, a `.sip` file, and a text out of which something must be taken first. Never throws.
 */
export function longTrace(file: string, held: number): LongTrace | undefined {
  const disk = longFile(file, held);
  if (disk === undefined || 'kind' in disk) return disk;
  if (longestIndexed < disk.length) {
    disk.close();
    return { kind: 'problem', file, id: 'input.too-long', values: {} };
  }
  try {
    const found = analysed(file, disk);
    if (found?.kind !== 'trace') disk.close();
    return found;
  } catch (error) {
    disk.close();
    return problemOf(file, error);
  }
}

/** Returns a text file of more than `held` octets; undefined for any other. */
export function longFile(file: string, held: number): DiskText | Extract<Input, { kind: 'problem' }> | undefined {
  try {
    const status = file === '-' ? undefined : statSync(file);
    if (status?.isFile() !== true || status.size <= held || isSipFile(file)) return undefined;
    const disk = new DiskText(file);
    if (fileKind(headOf(disk)) === 'text') return disk;
    disk.close();
    return undefined;
  } catch (error) {
    return problemOf(file, error);
  }
}

function headOf(disk: DiskText): Buffer {
  return Buffer.from(disk.slice(0, 8192), 'latin1');
}

function analysed(file: string, disk: DiskText): LongTrace | undefined {
  const windows = fileWindows(file);
  try {
    const analysis = analyseWindows(readText(disk));
    let step = analysis.next();
    while (step.done !== true) {
      const window = windows.read(step.value);
      if (isReadWhole(window)) return undefined;
      step = analysis.next(window);
    }
    const { trace, cuts } = step.value;
    return { kind: 'trace', trace, cuts, looksBinary: looksBinary(headOf(disk)), close: () => disk.close() };
  } finally {
    windows.close();
  }
}
