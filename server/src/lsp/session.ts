import { MessageType, ShowMessageNotification, TextDocuments } from 'vscode-languageserver';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LocalAnalyzer } from './analysis/local-analyzer.ts';
import { PlacedAnalyzer } from './analysis/placed-analyzer.ts';
import type { Answers, Asker, QuestionKind, Questions } from './analysis/questions.ts';
import { WorkerAnalyzer } from './analysis/worker-analyzer.ts';
import type { WorkerFate } from './analysis/worker-analyzer.ts';
import type { Language } from '../engine/index.ts';
import type { Analyzer } from './analyzer.ts';
import type { ClientFacts } from './client-facts.ts';
import { isRecord } from './is-record.ts';
import { Explanations } from './explanations.ts';
import { Failures } from './failures.ts';
import { Cancelled } from './guarded.ts';
import type { TellFailure } from './guarded.ts';
import { ProjectStore, type ReadFile } from './project-store.ts';
import { ProseStore } from './prose-store.ts';
import { RulePageStore } from './rule-page-store.ts';
import type { Runtime } from './runtime.ts';
import type { Settings } from './settings.ts';
import { SettingsStore } from './settings-store.ts';
import { readProjectFileRequest } from '../protocol/index.ts';
import { sayOwn } from './strings.ts';
import { TraceDocument } from './trace-document.ts';
import type { TextChange } from './trace-document.ts';

/** Who asks about a document, with a key that is equal for equal settings and equal language. */
export interface KeyedAsker extends Asker {
  readonly settingsKey: string;
}

/** An answer about the document as it is now. */
export interface Asked<Kind extends QuestionKind> {
  readonly document: TraceDocument;
  readonly version: number;
  readonly answer: Answers[Kind];
  readonly asker: KeyedAsker;
}

/** One client: its open documents, what is asked about them, its settings and its language. */
export class Session {
  readonly connection: Connection;
  readonly client: ClientFacts;
  readonly runtime: Runtime;
  readonly documents: TextDocuments<TraceDocument>;
  readonly settings: SettingsStore;
  readonly projects: ProjectStore;
  readonly explanations: Explanations;
  readonly rulePages: RulePageStore;
  readonly #settingsListeners: (() => void)[] = [];
  readonly #initializedListeners: (() => void)[] = [];
  readonly #treatments = new Map<string, boolean>();
  readonly #treatmentListeners: ((uri: string) => void)[] = [];
  readonly #lineListeners: ((uri: string) => void)[] = [];
  readonly #analyzer: Analyzer;
  readonly #failures: Failures;
  readonly #prose: ProseStore;
  #language: Language;

  constructor(connection: Connection, client: ClientFacts, runtime: Runtime) {
    this.connection = connection;
    this.client = client;
    this.runtime = runtime;
    this.#language = client.language;
    const worker = new WorkerAnalyzer(
      () => runtime.startWorker(),
      (fate, reason) => this.#tellFate(fate, reason),
    );
    connection.onShutdown(() => worker.end());
    connection.onInitialized(() => {
      for (const listener of this.#initializedListeners) listener();
    });
    this.#analyzer = new PlacedAnalyzer(new LocalAnalyzer(runtime), worker, runtime.longestWithoutWorker);
    this.documents = openDocuments(this.#treatments, this.#analyzer);
    this.settings = new SettingsStore(connection, client, (name, asked) => {
      connection.console.warn(sayOwn(this.#chosen(asked), 'wrong-setting', { name }));
    });
    this.projects = new ProjectStore(
      fileReader(connection, client, runtime),
      () => this.#language,
      (sentence) => connection.console.warn(sentence),
    );
    this.#prose = new ProseStore(runtime, client, (language, reason) => {
      connection.console.error(sayOwn(this.#language, 'prose-failed', { language, reason }));
    });
    this.rulePages = new RulePageStore(connection, client, runtime, (language, reason) => {
      connection.console.error(sayOwn(this.#language, 'rule-pages-failed', { language, reason }));
    });
    this.explanations = new Explanations(this);
    this.#failures = new Failures((uri) => this.documents.get(uri));
    this.documents.onDidClose(({ document }) => {
      this.settings.forget(document.uri);
      this.#failures.forget(document.uri);
      // The name of a document without a file is the next one's as soon as it is closed.
      if (document.uri.startsWith('untitled:')) this.#treatments.delete(document.uri);
      this.#analyzer.close(document);
    });
  }

  /** The language of the settings that were read last, for what the server says about itself. */
  get language(): Language {
    return this.#language;
  }

  /** Calls `listener` once the client may be sent requests. */
  onInitialized(listener: () => void): void {
    this.#initializedListeners.push(listener);
  }

  /** Calls `listener` whenever the settings have changed. */
  onDidChangeSettings(listener: () => void): void {
    this.#settingsListeners.push(listener);
  }

  /** Takes what the client said about new settings, and passes the word on. */
  changeSettings(settings: unknown): void {
    this.settings.changed(settings);
    for (const listener of this.#settingsListeners) listener();
  }

  /** Takes note that a `.siplens.json` has come, gone or changed, and passes the word on. */
  changeProjects(): void {
    this.projects.clear();
    for (const listener of this.#settingsListeners) listener();
  }

  /** Calls `listener` whenever the user has said of a document that it is a trace, or is none. */
  onDidTreat(listener: (uri: string) => void): void {
    this.#treatmentListeners.push(listener);
  }

  /** Takes what the user says of a document, open or not, and passes the word on. */
  treat(uri: string, isTrace: boolean): void {
    this.#treatments.set(uri, isTrace);
    this.documents.get(uri)?.treat(isTrace);
    for (const listener of this.#treatmentListeners) listener(uri);
  }

  /** Calls `listener` whenever the caret has left the line of a document that was written last. */
  onDidLeaveLine(listener: (uri: string) => void): void {
    this.#lineListeners.push(listener);
  }

  /** Takes what the client says of its caret, and passes the word on. */
  leaveLine(uri: string): void {
    for (const listener of this.#lineListeners) listener(uri);
  }

  /**
   * Returns what answers about a document need to know, its prose in the language of the settings; without a document
   * the settings of the whole window hold.
   */
  async askerFor(uri: string | undefined): Promise<KeyedAsker> {
    const { settings, key } = await this.settings.settingsFor(uri);
    this.#language = this.#chosen(settings.language);
    const prose = await this.#prose.proseOf(this.#language);
    const context = { prose, clientCommands: this.client.commands, maxHops: settings.rules.maxHops };
    const rules = uri === undefined ? settings.rules : await this.projects.rulesFor(uri, settings.rules);
    const rulesKey = rules === settings.rules ? key : JSON.stringify(rules);
    return { context, rules, settingsKey: `${rulesKey} ${prose.language}` };
  }

  /**
   * Returns the answer to a question about the document as it is when this resolves, or undefined for one that is not open or
   * shows no SIP. After an edit in between `questionOf` is called again, and the question asked anew. The caller goes on without
   * waiting for anything else, so that offsets and positions are of one version.
   */
  async ask<Kind extends QuestionKind>(
    uri: string,
    kind: Kind,
    questionOf: (document: TraceDocument) => Questions[Kind],
    token: CancellationToken,
  ): Promise<Asked<Kind> | undefined> {
    const asker = await this.askerFor(uri);
    for (;;) {
      const document = this.documents.get(uri);
      if (document === undefined || !document.showsSip) return undefined;
      const { version, revision } = document;
      const reply = await this.#analyzer.ask(document, kind, questionOf(document), asker, token);
      if (token.isCancellationRequested) throw new Cancelled();
      if (reply === 'unavailable') return undefined;
      const isCurrent = document.revision === revision && this.documents.get(uri) === document && document.showsSip;
      if (reply !== 'given-up' && isCurrent) return { document, version, answer: reply.answer, asker };
    }
  }

  /** Says in the log that a request failed, once for each document and place in the program. */
  readonly tellFailure: TellFailure = (name, error, params) => {
    const place = this.#failures.placeOf(name, error, params);
    if (place === undefined) return;
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      this.connection.console.error(sayOwn(this.#language, 'request-failed', { name, place, reason }));
    } catch {
      // The connection itself is what failed: there is nobody left to tell.
    }
  };

  #tellFate(fate: WorkerFate, reason: string): void {
    this.connection.console.warn(sayOwn(this.#language, `worker-${fate}`, { reason }));
    if (fate === 'impossible') return;
    // The notification, not the request with buttons: an editor this plain may not know the latter.
    const type = fate === 'off' ? MessageType.Error : MessageType.Info;
    const message = sayOwn(this.#language, fate === 'off' ? 'told-worker-off' : 'told-worker-restarted');
    void this.connection.sendNotification(ShowMessageNotification.type, { type, message });
  }

  /** Returns what `auto` means for this client. */
  #chosen(language: Settings['language']): Language {
    return language === 'auto' ? this.client.language : language;
  }
}

/** The client reads wherever its documents are; a server without such a client reads what is on its own machine. */
function fileReader(connection: Connection, client: ClientFacts, runtime: Runtime): ReadFile {
  if (!client.readsProjectFiles) return async (uri) => (await runtime.readFile?.(uri)) ?? {};
  return async (uri) => {
    const answer: unknown = await connection.sendRequest(readProjectFileRequest, { uri });
    const { text, unread } = isRecord(answer) ? answer : {};
    if (typeof text === 'string') return { text };
    return unread === 'no-file' || unread === 'too-long' || unread === 'unreadable' ? { unread } : {};
  };
}

function openDocuments(treatments: ReadonlyMap<string, boolean>, analyzer: Analyzer): TextDocuments<TraceDocument> {
  return new TextDocuments<TraceDocument>({
    create: (uri, languageId, version, content) => {
      const document = new TraceDocument(uri, languageId, version, content);
      document.treat(treatments.get(uri));
      return document;
    },
    update: (document, changes, version) => {
      const made: TextChange[] = [];
      try {
        for (const change of changes) made.push(document.change(change, version));
      } finally {
        // A change that a broken client made impossible must not keep those before it from the analysis.
        analyzer.edited(document, made);
      }
      return document;
    },
  });
}
