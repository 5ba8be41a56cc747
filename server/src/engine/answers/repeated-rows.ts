import { repeatOf } from '../call/repeats.ts';
import type { TextWindow, WindowWish } from '../log/scan-windows.ts';
import type { Trace } from '../log/trace.ts';
import type { MessageRow } from './message-rows.ts';
import { messageRows } from './message-rows.ts';
import type { WindowRows } from './window-rows.ts';
import { windowRows } from './window-rows.ts';

/** Yields the rows of a text with what each message is to an earlier one. */
export function* repeatedRows(trace: Trace, file: string): Generator<MessageRow, void> {
  const repeats = new Repeats(trace);
  for (const row of messageRows(trace, file)) yield repeats.told(row);
}

/**
 * The same for a text that is read in windows, as `windowRows` reads it. `trace` is its analysis, which holds the columns only
 * (`analyseWindows`): what two messages are to one another is read from them first.
 */
export function repeatedWindowRows(
  trace: Trace,
  file: string,
  visit: (row: MessageRow) => boolean,
): Generator<WindowWish, WindowRows, TextWindow> {
  const repeats = new Repeats(trace);
  return windowRows(file, (row) => visit(repeats.told(row)));
}

/** What the messages of a trace are to earlier ones; asked in the order of the text. */
class Repeats {
  readonly #trace: Trace;
  /** Where the messages stand that were asked about: an earlier one is told by its line. */
  #lines = new Uint32Array(1024);
  #count = 0;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** Returns the row of the next message with what it is to an earlier one. */
  told(row: MessageRow): MessageRow {
    const index = this.#note(row.line);
    const repeat = repeatOf(this.#trace, index);
    if (repeat === undefined) return row;
    const { frame } = this.#trace.head(repeat.of);
    const of = this.#lines[repeat.of] ?? 0;
    return { ...row, repeats: { kind: repeat.kind, of, ...(frame === undefined ? {} : { ofFrame: frame }) } };
  }

  #note(line: number): number {
    const index = this.#count;
    if (index === this.#lines.length) {
      const larger = new Uint32Array(index * 2);
      larger.set(this.#lines);
      this.#lines = larger;
    }
    this.#lines[index] = line;
    this.#count += 1;
    return index;
  }
}
