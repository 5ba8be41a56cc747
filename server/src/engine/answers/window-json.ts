import { EntryColumns } from '../log/entry-columns.ts';
import type { IndexTables } from '../log/index-state.ts';
import { newTables } from '../log/index-state.ts';
import { KeptParses } from '../log/kept-parses.ts';
import type { TextWindow, WindowWish } from '../log/scan-windows.ts';
import { scanWindows } from '../log/scan-windows.ts';
import type { Trace } from '../log/trace.ts';
import { traceOf } from '../log/trace-of.ts';
import { LineCount } from '../text/line-count.ts';
import type { OctetLines } from '../text/octet-lines.ts';
import { octetText } from '../text/text-source.ts';
import { KeptQuickRows } from './kept-quick-rows.ts';
import { messageRow } from './message-rows.ts';
import { QuickRowJson } from './quick-row-json.ts';
import type { WindowRows } from './window-rows.ts';

/** Where rows are written, and how. */
export interface JsonRows {
  readonly lines: OctetLines;
  /** Returns a value as JSON on one line. */
  readonly toJson: (value: unknown) => string;
  /** Hears of each row that was written. */
  readonly wrote: () => void;
}

/**
 * Yields which stretch of a long text it wants, takes it as a window, and writes one row of JSON for each logged message, in the order
 * of the text: what `windowRows` gives, in a fraction of the time. It ends early when nobody wants the rows any more.
 */
export function* windowJson(file: string, rows: JsonRows): Generator<WindowWish, WindowRows, TextWindow> {
  const tables = newTables();
  const writing: Writing = {
    ...rows,
    file,
    tables,
    quick: new QuickRowJson(rows.lines, tables.keys, file, rows.toJson),
    count: new LineCount(),
    kept: new KeptQuickRows(),
  };
  const { kept, count, lines } = writing;
  const scanning = scanWindows(tables, (row, _, headers) => kept.add(row, headers));
  let messages = 0;
  for (let step = scanning.next(); ;) {
    if (step.done === true) return { messages, cuts: step.value.cuts };
    const { from } = step.value;
    const window = yield step.value;
    kept.clear();
    step = scanning.next(window);
    messages += kept.count;
    writeRows(writing, window);
    if (lines.isOver) return { messages, cuts: [] };
    if (step.done !== true) count.moveOn(window.view.octets, step.value.from - from);
  }
}

interface Writing extends JsonRows {
  readonly file: string;
  readonly tables: IndexTables;
  readonly quick: QuickRowJson;
  readonly count: LineCount;
  readonly kept: KeptQuickRows;
}

function writeRows({ kept, count, quick, lines, file, tables, toJson, wrote }: Writing, window: TextWindow): void {
  let trace: Trace | undefined;
  for (let index = 0; index < kept.count && !lines.isOver; index += 1) {
    const next = kept.at(index);
    if (next === undefined || !next.isQuick || !quick.write(next.row, next.headers, window, count)) {
      trace ??= traceOfWindow(window, kept, tables);
      lines.text(`${toJson(messageRow(trace, index, file, count.linesBefore))}\n`);
    }
    wrote();
  }
}

/** Returns the messages of a window as those of any text, for what must be read the general way. */
function traceOfWindow(window: TextWindow, kept: KeptQuickRows, tables: IndexTables): Trace {
  const text = octetText(window.chars);
  const columns = new EntryColumns();
  for (let index = 0; index < kept.count; index += 1) {
    const row = kept.at(index)?.row;
    if (row !== undefined) columns.push(row);
  }
  return traceOf({ source: text, text, visible: undefined, columns, tables: { ...tables, parses: new KeptParses() } });
}
