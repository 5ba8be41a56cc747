import { writeSync } from 'node:fs';
import type { Output } from './output.ts';

/** So much is held before it is written: a line of output per message must not be a system call per message. */
const mostHeld = 65_536;

/** The output and the error output of this process. */
export class ProcessOutput implements Output {
  readonly #unread = new Set<number>();
  #held = '';

  get isUnread(): boolean {
    return this.#unread.has(1);
  }

  out(text: string | Uint8Array): void {
    if (typeof text === 'string') {
      this.#held += text;
      if (mostHeld < this.#held.length) this.flush();
    } else {
      this.flush();
      this.#write(1, text);
    }
  }

  problem(text: string): void {
    this.flush();
    this.#write(2, Buffer.from(text));
  }

  flush(): void {
    const held = this.#held;
    this.#held = '';
    if (held !== '') this.#write(1, Buffer.from(held));
  }

  /** A reader that goes away (`sip-lens … | head`) has seen enough: no error, and the exit code stays what it would be. */
  #write(descriptor: number, bytes: Uint8Array): void {
    let from = 0;
    while (from < bytes.length && !this.#unread.has(descriptor)) {
      try {
        from += writeSync(descriptor, bytes, from);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        // Nobody can be told that the error output itself cannot be written.
        if (code === 'EPIPE' || descriptor === 2) this.#unread.add(descriptor);
        // A pipe that is full for the moment takes the rest a little later.
        else if (code !== 'EAGAIN') throw error;
      }
    }
  }
}
