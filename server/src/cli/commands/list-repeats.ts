import type { MessageRow, TextSource } from '../../engine/index.ts';
import { analyse, repeatedRows, repeatedWindowRows } from '../../engine/index.ts';
import type { MessagesRequest } from '../command-line.ts';
import { sayProblem, visitInput, type Emptiness, type Speaker } from '../each-text.ts';
import { longTrace } from '../long-trace.ts';
import type { Output } from '../output.ts';
import { readInWindows } from '../read-in-windows.ts';
import { readInput } from '../read-input.ts';
import { rowText } from '../row-text.ts';
import { settled } from '../settled.ts';

/**
 * Prints every message of a file and what it is to an earlier one. Returns the exit code for it. A file is read twice, in windows:
 * what a message repeats may stand anywhere before it. What comes but once is held as a whole.
 */
export async function printFile(
  file: string,
  request: MessagesRequest,
  output: Output,
  emptiness: Emptiness,
): Promise<0 | 2> {
  const speaker: Speaker = { language: request.language, output, emptiness };
  const print = (row: MessageRow): boolean => {
    if (output.isUnread) return false;
    output.out(rowText(row, request));
    return true;
  };
  const whole = (): 0 | 2 => {
    const visit = (_: string, text: TextSource): number => {
      const trace = analyse(text);
      for (const row of repeatedRows(trace, file)) if (!print(row)) break;
      return trace.count;
    };
    return visitInput(file, readInput(file), visit, speaker);
  };
  const long = longTrace(file, 0);
  if (long === undefined) return whole();
  if (long.kind === 'problem') {
    sayProblem(long, speaker.language, speaker.output);
    return 2;
  }
  try {
    const read = await readInWindows(file, repeatedWindowRows(long.trace, file, print));
    return read.kind === 'whole' ? whole() : settled(file, read, (found) => found.messages, speaker);
  } finally {
    long.close();
  }
}
