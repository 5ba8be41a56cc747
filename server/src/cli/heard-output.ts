import type { Output } from './output.ts';

/** An output that passes everything on and remembers the problems that were said. */
export class HeardOutput implements Output {
  readonly #output: Output;
  readonly #said: string[] = [];

  constructor(output: Output) {
    this.#output = output;
  }

  get isUnread(): boolean {
    return this.#output.isUnread;
  }

  /** The sentences about problems, without the name of the program. */
  get said(): readonly string[] {
    return this.#said;
  }

  out(text: string | Uint8Array): void {
    this.#output.out(text);
  }

  problem(text: string): void {
    this.#said.push(text.replace(/^sip-lens: /, '').trimEnd());
    this.#output.problem(text);
  }

  flush(): void {
    this.#output.flush();
  }
}
