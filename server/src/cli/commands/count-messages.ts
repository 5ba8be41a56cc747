import type { MessageCounts } from '../../engine/index.ts';
import { windowCounts } from '../../engine/index.ts';
import type { MessagesRequest } from '../command-line.ts';
import { visitInput, type Emptiness } from '../each-text.ts';
import type { Output } from '../output.ts';
import { readInWindows } from '../read-in-windows.ts';
import type { CliLanguage } from '../say.ts';
import { counted, say } from '../say.ts';
import { settled } from '../settled.ts';
import { safeLine } from '../safe-line.ts';

/** Prints how many messages, calls and responses a file has. Returns the exit code for it. */
export async function printFile(
  file: string,
  { language }: MessagesRequest,
  output: Output,
  named: Emptiness,
): Promise<0 | 2> {
  // A file that was found and holds no message is passed over; of one that was named the count says so.
  const emptiness = typeof named === 'object' ? named : 'said by the visitor';
  const print = (counts: MessageCounts): number => {
    if (counts.messages === 0 && typeof emptiness === 'object') return 0;
    output.out(`${countLine(counts, file, language)}\n`);
    return counts.messages;
  };
  const read = await readInWindows(file, windowCounts());
  if (read.kind !== 'whole') return settled(file, read, print, { language, output, emptiness });
  const { analyse, messageCounts, readInput } = await import('../whole-input.ts');
  const visit = (_: string, text: Parameters<typeof analyse>[0]): number => print(messageCounts(analyse(text)));
  return visitInput(file, read.input ?? readInput(file), visit, { language, output, emptiness });
}

function countLine(counts: MessageCounts, file: string, language: CliLanguage): string {
  const classes = Object.entries(counts.responses).filter(([, count]) => 0 < count);
  const responses =
    classes.length === 0 ? say(language, 'count.none') : classes.map(([name, count]) => `${name} ${count}`).join(', ');
  return say(language, 'count.line', {
    file: safeLine(file),
    messages: counted(language, 'count.messages', counts.messages),
    calls: counted(language, 'count.calls', counts.calls),
    responses,
  });
}
