import type { CancellationToken } from 'vscode-languageserver';
import type { Analyzer, Reply } from '../analyzer.ts';
import type { TextChange, TraceDocument } from '../trace-document.ts';
import type { Asker, QuestionKind, Questions } from './questions.ts';
import type { WorkerAnalyzer } from './worker-analyzer.ts';

/**
 * Has big documents analysed in the worker and all others here, where nothing has to be sent. Where no worker can run, big
 * ones are analysed here as well: slower for the editor, but not silent.
 */
export class PlacedAnalyzer implements Analyzer {
  readonly #here: Analyzer;
  readonly #worker: WorkerAnalyzer;
  readonly #longestHere: number;
  readonly #inWorker = new WeakSet<TraceDocument>();

  /** `longestHere` is the length of the longest text that is analysed here, in UTF-16 units. */
  constructor(here: Analyzer, worker: WorkerAnalyzer, longestHere: number) {
    this.#here = here;
    this.#worker = worker;
    this.#longestHere = longestHere;
  }

  async ask<Kind extends QuestionKind>(
    document: TraceDocument,
    kind: Kind,
    question: Questions[Kind],
    asker: Asker,
    token: CancellationToken,
  ): Promise<Reply<Kind>> {
    return await this.#placeOf(document).ask(document, kind, question, asker, token);
  }

  edited(document: TraceDocument, changes: readonly TextChange[]): void {
    this.#here.edited(document, changes);
    this.#worker.edited(document, changes);
  }

  close(document: TraceDocument): void {
    this.#here.close(document);
    this.#worker.close(document);
  }

  #placeOf(document: TraceDocument): Analyzer {
    const wasInWorker = this.#inWorker.has(document);
    // What shrinks a little below the limit stays, so that a text at the limit does not move with every keystroke.
    const longest = wasInWorker ? this.#longestHere / 2 : this.#longestHere;
    const isInWorker = this.#worker.isPossible && longest < document.text.getText().length;
    if (isInWorker === wasInWorker) return isInWorker ? this.#worker : this.#here;
    if (isInWorker) {
      this.#here.close(document);
      this.#inWorker.add(document);
      return this.#worker;
    }
    this.#worker.close(document);
    this.#inWorker.delete(document);
    return this.#here;
  }
}
