import { CancellationTokenSource } from 'vscode-languageserver';
import { PiecedText, piecedDocument } from '../../engine/index.ts';
import type { Language, Prose, TextHost } from '../../engine/index.ts';
import { DocumentAnalysis } from './document-analysis.ts';
import type { TextChange } from '../trace-document.ts';
import type { Asker } from './questions.ts';
import type { PostedAsker, PostedQuestion, ToWorker } from './worker-messages.ts';
import type { ServerPort } from './worker-port.ts';

/** A document of the worker. Its text is the only one that the worker keeps. */
interface Held {
  text: PiecedText;
  readonly analysis: DocumentAnalysis;
}

const nothing = PiecedText.of('');

/** Answers questions about documents from inside a worker, until the worker ends. */
export function serveAnalyses(port: ServerPort, yieldTurn: () => Promise<void>, host?: TextHost): void {
  const worker = new AnalysisWorker(port, yieldTurn, host);
  port.onMessage((message) => worker.take(message));
  port.post({ kind: 'ready' });
}

class AnalysisWorker {
  readonly #port: ServerPort;
  readonly #yieldTurn: () => Promise<void>;
  readonly #host: TextHost | undefined;
  readonly #documents = new Map<number, Held>();
  readonly #prose = new Map<Language, Prose>();
  readonly #asked = new Map<number, CancellationTokenSource>();

  constructor(port: ServerPort, yieldTurn: () => Promise<void>, host: TextHost | undefined) {
    this.#port = port;
    this.#yieldTurn = yieldTurn;
    this.#host = host;
  }

  take(message: ToWorker): void {
    switch (message.kind) {
      case 'prose':
        this.#prose.set(message.prose.language, message.prose);
        break;
      case 'open':
        this.#open(message.document, message.text, { ...this.#host, hasSeparators: message.hasSeparators });
        break;
      case 'edit':
        this.#edit(message.document, message.changes);
        break;
      case 'close':
        this.#documents.get(message.document)?.analysis.close();
        this.#documents.delete(message.document);
        break;
      case 'ask':
        void this.#answer(message);
        break;
      case 'cancel':
        this.#asked.get(message.id)?.cancel();
        break;
    }
  }

  #open(document: number, chars: string, host: TextHost): void {
    const analysis = new DocumentAnalysis({
      text: () => piecedDocument(this.#documents.get(document)?.text ?? nothing, host),
      yieldTurn: this.#yieldTurn,
    });
    this.#documents.set(document, { text: PiecedText.of(chars), analysis });
  }

  #edit(document: number, changes: readonly TextChange[]): void {
    const held = this.#documents.get(document);
    if (held === undefined) return;
    for (const { start, end, text } of changes) held.text = held.text.edited(start, end, text);
    held.analysis.edited(changes);
  }

  async #answer({ id, document, about, question, asker }: PostedQuestion): Promise<void> {
    const source = new CancellationTokenSource();
    this.#asked.set(id, source);
    try {
      const held = this.#documents.get(document);
      if (held === undefined) throw new Error('The worker was asked about a document that it does not have.');
      const answered = await held.analysis.ask(about, question, this.#askerOf(asker), source.token);
      if (answered === 'given-up') this.#port.post({ kind: 'given-up', id });
      else this.#port.post({ kind: 'answer', id, answer: answered.answer });
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      this.#port.post({ kind: 'failed', id, error: { message, stack } });
    } finally {
      this.#asked.delete(id);
      source.dispose();
    }
  }

  #askerOf({ language, context, rules }: PostedAsker): Asker {
    const prose = this.#prose.get(language) ?? { language, codes: {} };
    return { context: { ...context, prose }, rules };
  }
}
