import { EntryColumns } from '../log/entry-columns.ts';
import { newTables } from '../log/index-state.ts';
import type { TextWindow, WindowWish } from '../log/scan-windows.ts';
import { scanWindows } from '../log/scan-windows.ts';
import type { MessageCounts } from './message-counts.ts';
import { countsOf } from './message-counts.ts';

/** Counts the messages of a long text that is read in windows. Its whole index is made: starts, calls, CSeq, branches, tags. */
export function* windowCounts(): Generator<
  WindowWish,
  MessageCounts & { readonly cuts: readonly number[] },
  TextWindow
> {
  const columns = new EntryColumns();
  const { cuts } = yield* scanWindows(newTables(), columns);
  return { ...countsOf(columns.column('status'), columns.column('callId')), cuts };
}
