import type { CancellationToken } from 'vscode-languageserver';

/** Does the work; asks `isWanted` now and then, and resolves to undefined when it was given up. */
export type Work<Result> = (isWanted: () => boolean) => Promise<Result | undefined>;

/** Work that several requests wait for: done once, and given up when the last of them was cancelled. */
export class SharedWork<Result> {
  readonly #tokens = new Set<CancellationToken>();
  readonly #promise: Promise<Result | undefined>;
  #isDone = false;

  /** Begins at once. `isCurrent` tells whether the text that the work is about is still the text. */
  constructor(first: CancellationToken, isCurrent: () => boolean, work: Work<Result>) {
    this.#tokens.add(first);
    this.#promise = work(() => isCurrent() && this.#isAwaited()).finally(() => {
      this.#isDone = true;
    });
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** Resolves to the result, or to undefined when the work was given up: then a caller that still wants it starts anew. */
  join(token: CancellationToken): Promise<Result | undefined> {
    this.#tokens.add(token);
    return this.#promise;
  }

  #isAwaited(): boolean {
    for (const token of this.#tokens) if (!token.isCancellationRequested) return true;
    return false;
  }
}
