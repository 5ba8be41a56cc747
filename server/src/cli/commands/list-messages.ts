import type { MessageRow, TextSource, TextWindow, WindowWish } from '../../engine/index.ts';
import { OctetLines, windowJson, windowRows } from '../../engine/index.ts';
import type { MessagesRequest } from '../command-line.ts';
import { visitInput, type Emptiness } from '../each-text.ts';
import type { Output } from '../output.ts';
import { readInWindows } from '../read-in-windows.ts';
import { rowText } from '../row-text.ts';
import { safeJson } from '../safe-json.ts';
import { settled } from '../settled.ts';

/** Prints every message of a file. Returns the exit code for it. */
export async function printFile(
  file: string,
  request: MessagesRequest,
  output: Output,
  emptiness: Emptiness,
): Promise<0 | 2> {
  const speaker = { language: request.language, output, emptiness };
  const printer = new Printer(file, request, output);
  const read = await readInWindows(file, printer.windows());
  printer.flush();
  if (read.kind !== 'whole') return settled(file, read, (found) => found.messages, speaker);
  const { analyse, messageRows, readInput } = await import('../whole-input.ts');
  const visit = (_: string, text: TextSource): number => {
    const trace = analyse(text);
    const first = printer.printed;
    let index = 0;
    for (const row of messageRows(trace, file)) {
      index += 1;
      // The windows have given the first ones before the text had to be held as a whole.
      if (first < index && !printer.print(row)) break;
    }
    return trace.count;
  };
  return visitInput(file, read.input ?? readInput(file), visit, speaker);
}

type RowScan = Generator<WindowWish, { readonly messages: number; readonly cuts: readonly number[] }, TextWindow>;

/** Prints the rows of one file in the format that was asked for. */
class Printer {
  readonly #file: string;
  readonly #request: MessagesRequest;
  readonly #output: Output;
  readonly #lines: OctetLines;
  #printed = 0;

  constructor(file: string, request: MessagesRequest, output: Output) {
    this.#file = file;
    this.#request = request;
    this.#output = output;
    this.#lines = new OctetLines((octets) => {
      output.out(octets);
      return !output.isUnread;
    });
  }

  get printed(): number {
    return this.#printed;
  }

  /** Returns the scan that prints the rows of windows. */
  windows(): RowScan {
    const wrote = (): void => {
      this.#printed += 1;
    };
    if (this.#request.format !== 'ndjson') return windowRows(this.#file, (row) => this.print(row));
    return windowJson(this.#file, { lines: this.#lines, toJson: safeJson, wrote });
  }

  /** Prints a row; false when nobody reads it. */
  print(row: MessageRow): boolean {
    if (this.#output.isUnread) return false;
    this.#output.out(rowText(row, this.#request));
    this.#printed += 1;
    return true;
  }

  flush(): void {
    this.#lines.flush();
  }
}
