import type { TextSource } from '../text/text-source.ts';
import { EntryColumns } from './entry-columns.ts';
import { newTables } from './index-state.ts';
import type { TextWindow, WindowWish } from './scan-windows.ts';
import { scanWindows } from './scan-windows.ts';
import { trimIndex } from './trim-index.ts';
import type { Trace } from './trace.ts';
import { traceOf } from './trace-of.ts';

/** The analysis of a text that was read in windows. */
export interface WindowsAnalysis {
  readonly trace: Trace;
  /** Offsets at which a line or a message was too long to be read in one piece. */
  readonly cuts: readonly number[];
}

/**
 * Analyses a text that is not held: yields which window of it is wanted, and takes the window. The trace has the columns only; what
 * it is asked for it reads from `source`. For texts out of which nothing must be taken first: see `isReadWhole`.
 */
export function* analyseWindows(source: TextSource): Generator<WindowWish, WindowsAnalysis, TextWindow> {
  const tables = newTables();
  const columns = new EntryColumns();
  const { cuts } = yield* scanWindows(tables, columns);
  trimIndex({ columns, tables });
  return { trace: traceOf({ source, text: source, visible: undefined, columns, tables }), cuts };
}
