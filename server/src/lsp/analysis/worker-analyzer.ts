import type { CancellationToken } from 'vscode-languageserver';
import type { Prose } from '../../engine/index.ts';
import type { Analyzer, Reply } from '../analyzer.ts';
import type { TextChange, TraceDocument } from '../trace-document.ts';
import type { Answers, Asker, QuestionKind, Questions } from './questions.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';
import type { WorkerPort } from './worker-port.ts';

/** Starts a worker; undefined or a thrown error where there can be none. */
export type StartWorker = () => WorkerPort | undefined;

/** What became of the worker: it died and is started again, it died again and stays off, or none can run here. */
export type WorkerFate = 'restarted' | 'off' | 'impossible';

type Outcome = { readonly answer: Answers[QuestionKind] } | 'given-up';

interface Waiting {
  settle(outcome: Outcome): void;
  fail(error: Error): void;
}

/** How often a worker is started again. A text that kills it twice would kill it a third time. */
const mostRestarts = 1;

/**
 * Analyses documents in a worker of its own. A document is sent when something is first asked about it, afterwards its edits;
 * a worker that dies is started again once, and gets the documents again as they are asked about.
 */
export class WorkerAnalyzer implements Analyzer {
  readonly #start: StartWorker;
  readonly #tell: (fate: WorkerFate, reason: string) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #sentProse = new Set<Prose>();
  #documents = new Map<TraceDocument, number>();
  #port: WorkerPort | undefined;
  #isReady = false;
  #deaths = 0;
  #fate: WorkerFate | undefined;
  #lastNumber = 0;

  constructor(start: StartWorker, tell: (fate: WorkerFate, reason: string) => void) {
    this.#start = start;
    this.#tell = tell;
  }

  /** False where no worker can run at all. */
  get isPossible(): boolean {
    return this.#fate !== 'impossible';
  }

  async ask<Kind extends QuestionKind>(
    document: TraceDocument,
    kind: Kind,
    question: Questions[Kind],
    asker: Asker,
    token: CancellationToken,
  ): Promise<Reply<Kind>> {
    const port = this.#running();
    // Where there can be no worker, somebody else is to be asked.
    if (port === undefined) return this.isPossible ? 'unavailable' : 'given-up';
    const id = this.#nextNumber();
    const number = this.#numberOf(document, port);
    const { prose, ...context } = asker.context;
    if (!this.#sentProse.has(prose)) {
      this.#sentProse.add(prose);
      port.post({ kind: 'prose', prose });
    }
    const posted = { language: prose.language, context, rules: asker.rules };
    port.post({ kind: 'ask', id, document: number, about: kind, question, asker: posted });
    const cancelling = token.onCancellationRequested(() => this.#post({ kind: 'cancel', id }));
    try {
      // The worker answers what it was asked.
      return (await this.#outcomeOf(id)) as Reply<Kind>;
    } finally {
      cancelling.dispose();
    }
  }

  edited(document: TraceDocument, changes: readonly TextChange[]): void {
    const number = this.#documents.get(document);
    if (number !== undefined) this.#post({ kind: 'edit', document: number, changes });
  }

  close(document: TraceDocument): void {
    const number = this.#documents.get(document);
    if (number === undefined) return;
    this.#documents.delete(document);
    this.#post({ kind: 'close', document: number });
  }

  /** Ends the worker. */
  end(): void {
    this.#fate ??= 'off';
    this.#port?.end();
    this.#forget();
  }

  /** Returns the way to a worker that runs, starting one when there is none. */
  #running(): WorkerPort | undefined {
    if (this.#port !== undefined) return this.#port;
    if (this.#fate === 'off' || this.#fate === 'impossible') return undefined;
    try {
      const port = this.#start();
      if (port === undefined) return this.#giveUp('impossible', '');
      this.#port = port;
      port.onMessage((message) => {
        if (this.#port === port) this.#take(message);
      });
      port.onEnd((reason) => {
        if (this.#port === port) this.#died(reason);
      });
      return port;
    } catch (error) {
      return this.#giveUp('impossible', error instanceof Error ? error.message : String(error));
    }
  }

  #giveUp(fate: WorkerFate, reason: string): undefined {
    this.#fate = fate;
    this.#tell(fate, reason);
  }

  #take(message: FromWorker): void {
    if (message.kind === 'ready') {
      this.#isReady = true;
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting?.settle({ answer: message.answer });
    else if (message.kind === 'given-up') waiting?.settle('given-up');
    else waiting?.fail(errorOf(message.error));
  }

  #died(reason: string): void {
    const wasReady = this.#isReady;
    this.#deaths += 1;
    if (!wasReady) this.#giveUp('impossible', reason);
    else this.#giveUp(this.#deaths <= mostRestarts ? 'restarted' : 'off', reason);
    this.#forget();
  }

  /** Whoever waits asks again, and the documents are sent again with the first question about each. */
  #forget(): void {
    this.#port = undefined;
    this.#isReady = false;
    this.#documents = new Map();
    this.#sentProse.clear();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) one.settle('given-up');
  }

  #numberOf(document: TraceDocument, port: WorkerPort): number {
    const known = this.#documents.get(document);
    if (known !== undefined) return known;
    const number = this.#nextNumber();
    this.#documents.set(document, number);
    port.post({ kind: 'open', document: number, text: document.text.getText(), hasSeparators: document.hasSeparators });
    return number;
  }

  #post(message: ToWorker): void {
    this.#port?.post(message);
  }

  #nextNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  #outcomeOf(id: number): Promise<Outcome> {
    return new Promise((settle, fail) => {
      this.#waiting.set(id, { settle, fail });
    });
  }
}

/** Returns the worker's error as if it had been thrown here, so that the log shows where it came from. */
function errorOf({ message, stack }: { readonly message: string; readonly stack: string | undefined }): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
