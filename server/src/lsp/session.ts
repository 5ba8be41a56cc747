import { TextDocuments } from 'vscode-languageserver';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { AnswerContext, Finding, Language, Trace } from '../engine/index.ts';
import { createAnalyzer } from './analyzer.ts';
import type { Analyzer } from './analyzer.ts';
import type { ClientFacts } from './client-facts.ts';
import { Explanations } from './explanations.ts';
import { Cancelled } from './guarded.ts';
import { ProseStore } from './prose-store.ts';
import type { Runtime } from './runtime.ts';
import type { Settings } from './settings.ts';
import { SettingsStore } from './settings-store.ts';
import { SharedWork } from './shared-work.ts';
import { sayOwn } from './strings.ts';
import { TraceDocument } from './trace-document.ts';
import type { Snapshot } from './trace-document.ts';

/** The analysis of a document with what the rules found in it. */
export interface Checked extends Snapshot {
  readonly findings: readonly Finding[];
  readonly context: AnswerContext;
  /** Equal for equal settings and equal language. */
  readonly settingsKey: string;
}

interface CheckedTrace {
  readonly key: string;
  readonly work: SharedWork<readonly Finding[]>;
  findings: readonly Finding[] | undefined;
}

/** One client: its open documents, their analyses, its settings and its language. */
export class Session {
  readonly connection: Connection;
  readonly client: ClientFacts;
  readonly runtime: Runtime;
  readonly documents: TextDocuments<TraceDocument>;
  readonly settings: SettingsStore;
  readonly explanations: Explanations;
  readonly #settingsListeners: (() => void)[] = [];
  readonly #treatments = new Map<string, boolean>();
  readonly #treatmentListeners: ((uri: string) => void)[] = [];
  readonly #analyzer: Analyzer;
  readonly #prose: ProseStore;
  readonly #analyses = new WeakMap<TraceDocument, { readonly version: number; readonly work: SharedWork<Trace> }>();
  readonly #checks = new WeakMap<Trace, CheckedTrace>();
  #language: Language;

  constructor(connection: Connection, client: ClientFacts, runtime: Runtime) {
    this.connection = connection;
    this.client = client;
    this.runtime = runtime;
    this.documents = openDocuments(this.#treatments);
    this.#language = client.language;
    this.settings = new SettingsStore(connection, client, (name, asked) => {
      connection.console.warn(sayOwn(this.#chosen(asked), 'wrong-setting', { name }));
    });
    this.#analyzer = createAnalyzer(runtime);
    this.#prose = new ProseStore(runtime, client, (language, reason) => {
      connection.console.error(sayOwn(this.#language, 'prose-failed', { language, reason }));
    });
    this.explanations = new Explanations(this);
    this.documents.onDidClose(({ document }) => this.settings.forget(document.uri));
  }

  /** The language of the settings that were read last, for what the server says about itself. */
  get language(): Language {
    return this.#language;
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

  /**
   * Returns what answers about a document need to know, its prose in the language of the settings; without a document
   * the settings of the whole window hold.
   */
  async contextFor(uri: string | undefined): Promise<AnswerContext> {
    const { settings } = await this.settings.settingsFor(uri);
    return await this.#context(settings);
  }

  /**
   * Returns the analysis of the document as it is when this resolves, or undefined for one that is not open or shows no
   * SIP. The caller goes on without waiting for anything else, so that offsets and positions are of one version.
   */
  async snapshot(uri: string, token: CancellationToken): Promise<Snapshot | undefined> {
    for (;;) {
      const document = this.documents.get(uri);
      if (document === undefined || !document.showsSip) return undefined;
      if (document.analysed !== undefined) return document.analysed;
      // Each round waits for one version; an edit in between asks for another round.
      await this.#analysis(document, token);
      if (token.isCancellationRequested) throw new Cancelled();
    }
  }

  /** Returns `snapshot` with its findings; what is said there about going on holds here too. */
  async checked(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    const { settings, key } = await this.settings.settingsFor(uri);
    const context = await this.#context(settings);
    const settingsKey = `${key} ${context.prose.language}`;
    for (;;) {
      const snapshot = await this.snapshot(uri, token);
      if (snapshot === undefined) return undefined;
      const findings = await this.#findings(snapshot, settings, key, token);
      if (token.isCancellationRequested) throw new Cancelled();
      const { document } = snapshot;
      const isCurrent = document.showsSip && document.analysed === snapshot;
      if (findings !== undefined && isCurrent) return { ...snapshot, findings, context, settingsKey };
    }
  }

  /** Says in the log that a request failed. */
  readonly tellFailure = (name: string, error: unknown): void => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      this.connection.console.error(sayOwn(this.#language, 'request-failed', { name, reason }));
    } catch {
      // The connection itself is what failed: there is nobody left to tell.
    }
  };

  async #context(settings: Settings): Promise<AnswerContext> {
    this.#language = this.#chosen(settings.language);
    const prose = await this.#prose.proseOf(this.#language);
    return { prose, clientCommands: this.client.commands, maxHops: settings.rules.maxHops };
  }

  /** Returns what `auto` means for this client. */
  #chosen(language: Settings['language']): Language {
    return language === 'auto' ? this.client.language : language;
  }

  async #analysis(document: TraceDocument, token: CancellationToken): Promise<void> {
    const { version } = document;
    const known = this.#analyses.get(document);
    if (known?.version === version && !known.work.isDone) {
      await known.work.join(token);
      return;
    }
    const isCurrent = (): boolean => document.version === version && this.documents.get(document.uri) === document;
    const work = new SharedWork<Trace>(token, isCurrent, async (isWanted) => {
      const trace = await this.#analyzer.analyse(document.text.getText(), document.progress(), isWanted);
      if (trace !== undefined) document.keep(version, trace);
      return trace;
    });
    this.#analyses.set(document, { version, work });
    await work.join(token);
  }

  async #findings(
    { document, version, trace }: Snapshot,
    settings: Settings,
    key: string,
    token: CancellationToken,
  ): Promise<readonly Finding[] | undefined> {
    const known = this.#checks.get(trace);
    if (known?.key === key && known.findings !== undefined) return known.findings;
    if (known?.key === key && !known.work.isDone) return await known.work.join(token);
    const isCurrent = (): boolean => document.version === version && this.documents.get(document.uri) === document;
    const work = new SharedWork<readonly Finding[]>(token, isCurrent, (isWanted) => {
      return this.#analyzer.check(trace, settings.rules, isWanted);
    });
    const checked: CheckedTrace = { key, work, findings: undefined };
    this.#checks.set(trace, checked);
    checked.findings = await work.join(token);
    return checked.findings;
  }
}

function openDocuments(treatments: ReadonlyMap<string, boolean>): TextDocuments<TraceDocument> {
  return new TextDocuments<TraceDocument>({
    create: (uri, languageId, version, content) => {
      const document = new TraceDocument(uri, languageId, version, content);
      document.treat(treatments.get(uri));
      return document;
    },
    update: (document, changes, version) => {
      document.update(changes, version);
      return document;
    },
  });
}
