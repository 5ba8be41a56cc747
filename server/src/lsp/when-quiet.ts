import type { Runtime } from './runtime.ts';

/** How long nobody may have typed before something is sent that nobody asked for. */
const quietMilliseconds = 300;

/** Does something about a document once it was left alone for a moment. */
export class WhenQuiet {
  readonly #runtime: Runtime;
  readonly #act: (uri: string) => void;
  readonly #milliseconds: number;
  readonly #pending = new Map<string, () => void>();

  constructor(runtime: Runtime, act: (uri: string) => void, milliseconds = quietMilliseconds) {
    this.#runtime = runtime;
    this.#act = act;
    this.#milliseconds = milliseconds;
  }

  /** Begins the wait for a document, or begins it again. */
  touch(uri: string): void {
    this.forget(uri);
    const takeBack = this.#runtime.after(this.#milliseconds, () => {
      this.#pending.delete(uri);
      this.#act(uri);
    });
    this.#pending.set(uri, takeBack);
  }

  forget(uri: string): void {
    this.#pending.get(uri)?.();
    this.#pending.delete(uri);
  }
}
