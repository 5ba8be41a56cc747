import { writeSync } from 'node:fs';
import { version } from '../../../package.json';
import type { Output } from './output.ts';
import { run } from './run.ts';

/** A reader that goes away (`sip-lens … | head`) has seen enough: that is no error of ours. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let from = 0;
  while (from < bytes.length) {
    try {
      from += writeSync(descriptor, bytes, from);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') process.exit(0);
      // A pipe that is full for the moment takes the rest a little later.
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/** Writes in larger pieces: a line of output per message must not be a system call per message. */
function bufferedOutput(): Output & { flush(): void } {
  let held = '';
  const flush = (): void => {
    write(1, held);
    held = '';
  };
  return {
    out: (text) => {
      held += text;
      if (65_536 < held.length) flush();
    },
    problem: (text) => {
      flush();
      write(2, text);
    },
    flush,
  };
}

const output = bufferedOutput();
const code = run(process.argv.slice(2), version, output);
output.flush();
process.exitCode = code;
