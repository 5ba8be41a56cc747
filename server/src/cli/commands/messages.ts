import type { MessagesRequest } from '../command-line.ts';
import { eachInput } from '../each-input.ts';
import type { Emptiness } from '../each-text.ts';
import type { Output } from '../output.ts';

/**
 * Prints every logged message of the files, or how many there are. Returns the exit code: 0, or 2 when an input could not be read.
 * Only what a format needs is loaded: a count is made of columns, without what reads a message.
 */
export async function messages(request: MessagesRequest, output: Output): Promise<number> {
  if (request.isFollowed) {
    const { follow } = await import('./follow.ts');
    return untilInterrupted((signal) => follow(request, output, { intervalMs: lookMs, signal }));
  }
  const { printFile } = await printerFor(request);
  let code = 0;
  for (const input of eachInput(request.files, { language: request.language, output })) {
    const found = input.kind === 'file' ? await printFile(input.file, request, output, input.emptiness) : 2;
    code = Math.max(code, found);
  }
  return code;
}

/** Prints the messages of a file in some format and returns the exit code for it. */
interface FilePrinter {
  readonly printFile: (file: string, request: MessagesRequest, output: Output, emptiness: Emptiness) => Promise<0 | 2>;
}

function printerFor({ format, withRepeats }: MessagesRequest): Promise<FilePrinter> {
  if (format === 'count') return import('./count-messages.ts');
  return withRepeats ? import('./list-repeats.ts') : import('./list-messages.ts');
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
