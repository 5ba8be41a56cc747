import type { Output } from './output.ts';

/** An output that passes everything on and remembers the problems that were said, until they are taken. */
export class HeardOutput implements Output {
  readonly #output: Output;
  #heard: string[] = [];

  constructor(output: Output) {
    this.#output = output;
  }

  get isUnread(): boolean {
    return this.#output.isUnread;
  }

  out(text: string | Uint8Array): void {
    this.#output.out(text);
  }

  problem(text: string): void {
    this.#heard.push(text.replace(/^sip-lens: /, '').trimEnd());
    this.#output.problem(text);
  }

  flush(): void {
    this.#output.flush();
  }

  /** Returns the sentences that were said since the last time. */
  takeHeard(): readonly string[] {
    const heard = this.#heard;
    this.#heard = [];
    return heard;
  }
}
