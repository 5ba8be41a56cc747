import { EntryColumns } from '../log/entry-columns.ts';
import type { IndexTables } from '../log/index-state.ts';
import { newTables } from '../log/index-state.ts';
import { KeptParses } from '../log/kept-parses.ts';
import type { TextWindow, WindowWish } from '../log/scan-windows.ts';
import { scanWindows } from '../log/scan-windows.ts';
import { traceOf } from '../log/trace-of.ts';
import { octetText } from '../text/text-source.ts';
import { lineIndexOf } from './line-index-of.ts';
import type { MessageRow } from './message-rows.ts';
import { messageRows } from './message-rows.ts';

/** What was found in a text that was read in windows. */
export interface WindowRows {
  readonly messages: number;
  /** Offsets at which a line or a message was too long to be read in one piece. */
  readonly cuts: readonly number[];
}

/**
 * Yields which stretch of a long text it wants, takes it as a window, and hands one row for each logged message to `visit`, in the
 * order of the text. It ends early when `visit` returns false. Nothing of a window is kept behind it. `first` is how long a window is
 * that need not be longer, in octets.
 */
export function* windowRows(
  file: string,
  visit: (row: MessageRow) => boolean,
  first?: number,
): Generator<WindowWish, WindowRows, TextWindow> {
  const tables = newTables();
  let columns = new EntryColumns();
  const scanning = scanWindows(tables, (row) => columns.push(row), first);
  let messages = 0;
  const lines = { before: 0, base: 0 };
  let step = scanning.next();
  while (step.done !== true) {
    const window = yield step.value;
    columns = new EntryColumns();
    step = scanning.next(window);
    messages += columns.count;
    const next = step.done === true ? undefined : step.value.from;
    if (!visitRows({ file, window, columns, tables, lines, next }, visit)) return { messages, cuts: [] };
  }
  return { messages, cuts: step.value.cuts };
}

interface WindowContent {
  readonly file: string;
  readonly window: TextWindow;
  readonly columns: EntryColumns;
  readonly tables: IndexTables;
  /** How many lines of the text end before `base`; moved on to where the next window begins. */
  readonly lines: { before: number; base: number };
  readonly next: number | undefined;
}

function visitRows(content: WindowContent, visit: (row: MessageRow) => boolean): boolean {
  const { file, window, columns, tables, lines, next } = content;
  const text = octetText(window.chars);
  const index = { source: text, text, visible: undefined, columns, tables: { ...tables, parses: new KeptParses() } };
  const trace = traceOf(index);
  for (const row of messageRows(trace, file, lines.before)) if (!visit(row)) return false;
  if (next !== undefined) {
    lines.before += lineIndexOf(trace).starts.findLastIndex((start) => start <= next - window.base);
    lines.base = next;
  }
  return true;
}
