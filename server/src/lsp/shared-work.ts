import type { CancellationToken } from 'vscode-languageserver';

/** Does the work; asks `isWanted` now and then, and resolves to undefined when it was given up. */
export type Work<Result> = (isWanted: () => boolean) => Promise<Result | undefined>;

/** Work that several requests wait for: done once, and given up when the last of them was cancelled. */
export class SharedWork<Result> {
  readonly #tokens = new Set<CancellationToken>();
  readonly #promise: Promise<Result | undefined>;
  #isDone = false;
  #hasFailed = false;

  /** Begins at once. `isCurrent` tells whether the text that the work is about is still the text. */
  constructor(first: CancellationToken, isCurrent: () => boolean, work: Work<Result>) {
    this.#tokens.add(first);
    this.#promise = this.#settled(work(() => isCurrent() && this.#isAwaited()));
  }

  /** True as soon as there is a result, or will be none. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** True when there will be no result: the work was given up, or broke. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Resolves to the result, or to undefined when the work was given up: then a caller that still wants it starts anew. */
  async join(token: CancellationToken): Promise<Result | undefined> {
    if (!this.#isDone) this.#tokens.add(token);
    return await this.#promise;
  }

  async #settled(promise: Promise<Result | undefined>): Promise<Result | undefined> {
    try {
      const result = await promise;
      this.#hasFailed = result === undefined;
      return result;
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    } finally {
      this.#isDone = true;
      this.#tokens.clear();
    }
  }

  #isAwaited(): boolean {
    for (const token of this.#tokens) if (!token.isCancellationRequested) return true;
    return false;
  }
}
