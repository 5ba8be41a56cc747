import type { MessageRow, TextSource } from '../../engine/index.ts';
import { windowRows } from '../../engine/index.ts';
import type { MessagesRequest } from '../command-line.ts';
import { visitInput } from '../each-text.ts';
import { messageLine } from '../message-line.ts';
import type { Output } from '../output.ts';
import { readInWindows } from '../read-in-windows.ts';
import { safeJson } from '../safe-json.ts';
import { settled } from '../settled.ts';

/** Prints every message of a file. Returns the exit code for it. */
export async function printFile(file: string, request: MessagesRequest, output: Output): Promise<0 | 2> {
  const speaker = { language: request.language, output, emptiness: 'said here' } as const;
  if (request.withRepeats) return printRepeats(file, request, speaker);
  let printed = 0;
  const print = (row: MessageRow): boolean => {
    if (output.isUnread) return false;
    output.out(rowText(row, request));
    printed += 1;
    return true;
  };
  const read = await readInWindows(file, windowRows(file, print));
  if (read.kind !== 'whole') return settled(file, read, (found) => found.messages, speaker);
  const { analyse, messageRows, readInput } = await import('../whole-input.ts');
  const visit = (_: string, text: TextSource): number => {
    const trace = analyse(text);
    let index = 0;
    for (const row of messageRows(trace, file)) {
      index += 1;
      // The windows have given the first ones before the text had to be held as a whole.
      if (printed < index && !print(row)) break;
    }
    return trace.count;
  };
  return visitInput(file, read.input ?? readInput(file), visit, speaker);
}

/** What a message repeats may stand anywhere before it, so that the file is held as a whole. */
async function printRepeats(
  file: string,
  request: MessagesRequest,
  speaker: Parameters<typeof visitInput>[3],
): Promise<0 | 2> {
  const { analyse, messageRows, readInput } = await import('../whole-input.ts');
  const visit = (_: string, text: TextSource): number => {
    const trace = analyse(text);
    for (const row of messageRows(trace, file, { withRepeats: true })) {
      if (speaker.output.isUnread) break;
      speaker.output.out(rowText(row, request));
    }
    return trace.count;
  };
  return visitInput(file, readInput(file), visit, speaker);
}

function rowText(row: MessageRow, { format, language }: MessagesRequest): string {
  return format === 'ndjson' ? `${safeJson(row)}\n` : messageLine(row, language);
}
