import { appendFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { follow } from '../../src/cli/commands/follow.ts';
import type { MessagesRequest } from '../../src/cli/command-line.ts';
import type { Output } from '../../src/cli/output.ts';
import { moved } from '../../src/engine/log/testing/dressed.ts';
import { bundle, node } from './run-cli.ts';
import { sample, temporaryFiles } from './trace-files.ts';

const write = temporaryFiles();
const message = `${moved.join('\r\n')}\r\n`;

/** What is printed, line by line, each to be waited for. */
class AwaitedOutput implements Output {
  readonly isUnread = false;
  readonly #lines: string[] = [];
  #wake: (() => void) | undefined;

  out(text: string): void {
    this.#lines.push(...text.trimEnd().split('\n'));
    this.#wake?.();
  }

  problem(text: string): void {
    this.out(text);
  }

  flush(): void {
    this.#wake?.();
  }

  /** Returns the next lines, as many as that, when they are there. */
  async lines(count: number): Promise<readonly string[]> {
    while (this.#lines.length < count) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#lines.splice(0, count);
  }
}

const request = (file: string, format: 'text' | 'ndjson' = 'text'): MessagesRequest => {
  return { kind: 'messages', language: 'en', format, withRepeats: false, isFollowed: true, files: [file] };
};

describe('sip-lens messages --follow', () => {
  let ending = new AbortController();
  afterEach(() => {
    ending.abort();
    ending = new AbortController();
  });

  function following(file: string): { readonly output: AwaitedOutput; readonly code: Promise<number> } {
    const output = new AwaitedOutput();
    return { output, code: follow(request(file), output, { intervalMs: 5, signal: ending.signal }) };
  }

  it('lists what is there, then what is appended, and ends with 0', async () => {
    const file = write('grows.log', message);
    const { output, code } = following(file);
    expect((await output.lines(1))[0]).toContain(`${file}:1  `);
    const half = message.length - 40;
    appendFileSync(file, message.slice(0, half));
    appendFileSync(file, message.slice(half));
    expect((await output.lines(1))[0]).toContain(`${file}:${moved.length + 1}  `);
    ending.abort();
    expect(await code).toBe(0);
  });

  it('goes on with the new file behind a rotation', async () => {
    const file = write('rotates.log', message);
    const { output } = following(file);
    await output.lines(1);
    appendFileSync(file, message);
    renameSync(file, `${file}.1`);
    writeFileSync(file, `\n\n${message}`);
    const [late, told, first] = await output.lines(3);
    expect(late).toContain(`:${moved.length + 1}  `);
    expect(told).toContain('it was replaced');
    expect(first).toContain(`${file}:3  `);
  });

  it('goes on from the start of a file that was emptied, even where it has grown again', async () => {
    const file = write('emptied.log', message);
    const { output } = following(file);
    await output.lines(1);
    truncateSync(file, 0);
    expect((await output.lines(1))[0]).toContain('it was emptied');
    appendFileSync(file, `\n${message}`);
    expect((await output.lines(1))[0]).toContain(`${file}:2  `);
    writeFileSync(file, `written anew, and longer\n${message}${message}`);
    const [told, first, second] = await output.lines(3);
    expect(told).toContain('it was emptied');
    expect([first, second]).toEqual([
      expect.stringContaining(`${file}:2  `),
      expect.stringContaining(`${file}:${moved.length + 2}  `),
    ]);
  });

  it('waits for a file that is not there, at first and in between', async () => {
    const file = write('comes.log', '');
    rmSync(file);
    const { output } = following(file);
    expect((await output.lines(1))[0]).toContain('there is no such file yet');
    writeFileSync(file, message);
    expect((await output.lines(1))[0]).toContain(`${file}:1  `);
    rmSync(file);
    writeFileSync(file, `\n${message}`);
    const [told, again] = await output.lines(2);
    expect([told, again]).toEqual([expect.stringContaining('it was replaced'), expect.stringContaining(`${file}:2  `)]);
  });

  it('says of what is no text that it cannot be followed', async () => {
    const { output, code } = following(write('packed.log', Buffer.from('1f8b0800', 'hex')));
    expect((await output.lines(1))[0]).toContain('only a text of octets');
    expect(await code).toBe(2);
  });

  it('is ended by Ctrl-C with 0, as the program that users run', async () => {
    const file = write('real.log', readFileSync(sample('301-moved-permanently.sip')));
    const run = spawn(node, [bundle, 'messages', '--follow', '--format', 'ndjson', file]);
    let printed = '';
    for await (const piece of run.stdout.setEncoding('utf8')) {
      printed += String(piece);
      if (printed.split('\n').length === 10) appendFileSync(file, `\n${message}`);
      if (printed.split('\n').length === 11) run.kill('SIGINT');
    }
    if (run.exitCode === null) await once(run, 'exit');
    expect(run.exitCode).toBe(0);
    const rows = printed.trimEnd().split('\n');
    expect(rows).toHaveLength(10);
    expect(JSON.parse(rows[9] ?? '')).toMatchObject({ status: 301, file });
  });
});
