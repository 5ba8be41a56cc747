import type { MessageCounts, MessageRow, TextSource } from '../../engine/index.ts';
import { analyse, messageCounts, messageRows, visibleText, windowCounts, windowRows } from '../../engine/index.ts';
import type { MessagesRequest } from '../command-line.ts';
import { eachText, sayCuts, sayEmptiness, sayProblem, visitInput } from '../each-text.ts';
import { messageLine } from '../message-line.ts';
import type { Output } from '../output.ts';
import type { WindowsRead } from '../read-in-windows.ts';
import { readInWindows } from '../read-in-windows.ts';
import { readInput } from '../read-input.ts';
import { safeJson } from '../safe-json.ts';
import type { CliLanguage } from '../say.ts';
import { counted, say } from '../say.ts';
import { follow } from './follow.ts';

/** Prints every logged message of the files. Returns the exit code: 0, or 2 when an input could not be read. */
export async function messages(request: MessagesRequest, output: Output): Promise<number> {
  if (request.isFollowed) return untilInterrupted((signal) => follow(request, output, { intervalMs: lookMs, signal }));
  let code = 0;
  for (const file of request.files) {
    const found = await printFile(file, request, output);
    code = Math.max(code, found);
  }
  return code;
}

/** How often a followed file is looked at where the system does not tell of a change, in ms. */
const lookMs = 500;

/** Runs what ends by a signal until it ends, or until the user ends it (Ctrl-C): that is no failure. */
async function untilInterrupted(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, end);
  try {
    return await work(ended.signal);
  } finally {
    for (const signal of signals) process.removeListener(signal, end);
  }
}

async function printFile(file: string, request: MessagesRequest, output: Output): Promise<0 | 2> {
  if (request.format === 'count') return printCount(file, request, output);
  return request.withRepeats ? printRepeats(file, request, output) : printRows(file, request, output);
}

async function printCount(file: string, { language }: MessagesRequest, output: Output): Promise<0 | 2> {
  const print = (counts: MessageCounts): number => {
    output.out(`${countLine(counts, file, language)}\n`);
    return counts.messages;
  };
  const emptiness = 'said by the visitor';
  const read = await readInWindows(file, windowCounts());
  if (read.kind === 'whole') {
    const visit = (_: string, text: TextSource): number => print(messageCounts(analyse(text)));
    return visitInput(file, read.input ?? readInput(file), visit, { language, output, emptiness });
  }
  return settled(file, read, print, { language, output, emptiness });
}

async function printRows(file: string, { language, format }: MessagesRequest, output: Output): Promise<0 | 2> {
  let printed = 0;
  const print = (row: MessageRow): boolean => {
    if (output.isUnread) return false;
    output.out(format === 'ndjson' ? `${safeJson(row)}\n` : messageLine(row, language));
    printed += 1;
    return true;
  };
  const read = await readInWindows(file, windowRows(file, print));
  const speaker = { language, output, emptiness: 'said here' } as const;
  if (read.kind === 'whole') {
    const visit = (_: string, text: TextSource): number => rest(text, file, printed, print);
    return visitInput(file, read.input ?? readInput(file), visit, speaker);
  }
  return settled(file, read, (found) => found.messages, speaker);
}

/** What a message repeats may stand anywhere before it, so that the file is held as a whole. */
function printRepeats(file: string, { language, format }: MessagesRequest, output: Output): 0 | 2 {
  return eachText([file], language, output, (_, text) => {
    const trace = analyse(text);
    for (const row of messageRows(trace, file, { withRepeats: true })) {
      if (output.isUnread) break;
      output.out(format === 'ndjson' ? `${safeJson(row)}\n` : messageLine(row, language));
    }
    return trace.count;
  }).code;
}

/** Prints the messages of a text behind the first `printed`, which its windows have given before it had to be held as a whole. */
function rest(text: TextSource, file: string, printed: number, print: (row: MessageRow) => boolean): number {
  const trace = analyse(text);
  let index = 0;
  for (const row of messageRows(trace, file)) {
    index += 1;
    if (printed < index && !print(row)) break;
  }
  return trace.count;
}

/** Says what became of a file and returns its exit code. */
function settled<Result extends { readonly cuts: readonly number[] }>(
  file: string,
  read: Exclude<WindowsRead<Result>, { kind: 'whole' }>,
  countOf: (result: Result) => number,
  speaker: Parameters<typeof sayEmptiness>[3],
): 0 | 2 {
  const { language, output } = speaker;
  if (read.kind === 'problem') {
    sayProblem(read, language, output);
    return 2;
  }
  sayCuts(file, read.result.cuts, speaker);
  return sayEmptiness(file, countOf(read.result) === 0, read.looksBinary, speaker);
}

function countLine(counts: MessageCounts, file: string, language: CliLanguage): string {
  const classes = Object.entries(counts.responses).filter(([, count]) => 0 < count);
  const responses =
    classes.length === 0 ? say(language, 'count.none') : classes.map(([name, count]) => `${name} ${count}`).join(', ');
  return say(language, 'count.line', {
    file: visibleText(file),
    messages: counted(language, 'count.messages', counts.messages),
    calls: counted(language, 'count.calls', counts.calls),
    responses,
  });
}
