import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import {
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { briefProse, briefRulePages } from '../../src/engine/testing/brief-prose.ts';
import type { Runtime } from '../../src/lsp/runtime.ts';
import { start } from '../../src/lsp/start.ts';
import { commands } from '../../src/protocol/index.ts';
import { initializeParams } from './initialize-params.ts';

/** Every command that VS Code's client runs. */
export const clientCommands: readonly string[] = Object.values(commands);

interface PairOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** The answer for the section `sipLens`; what it returns may change between two calls. */
  readonly settings?: () => unknown;
  readonly runtime?: Partial<Runtime>;
}

/** A client and a server in one process, with what the server said without being asked. */
export interface Pair {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly logged: readonly string[];
  readonly shown: readonly string[];
  readonly published: readonly PublishDiagnosticsParams[];
  readonly registered: readonly string[];
  /** Does what waits for silence at once. */
  readonly beQuiet: () => void;
  open(uri: string, languageId: string, text: string): Promise<void>;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  end(): Promise<void>;
}

/** Connects a client that announces `capabilities` to a server and initializes it. */
export async function pair(options: PairOptions = {}): Promise<Pair> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const timers = new Timers();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  start(server, { ...testRuntime(timers), ...options.runtime });
  const heard = listen(client, options);
  client.listen();
  const more = {
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
  };
  const params = initializeParams(options.capabilities ?? {}, more);
  const initialized = await client.sendRequest(InitializeRequest.type, params);
  await client.sendNotification(InitializedNotification.type, {});
  let hasEnded = false;
  return {
    client,
    initialized,
    ...heard,
    beQuiet: () => timers.runAll(),
    open: (uri, languageId, text) => {
      const textDocument = { uri, languageId, version: 1, text };
      return client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    change: (uri, version, changes) => {
      const contentChanges = [...changes];
      return client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      });
    },
    close: (uri) => client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    end: async () => {
      if (hasEnded) return;
      hasEnded = true;
      // Its answer comes after those to everything that was asked before.
      await client.sendRequest(ShutdownRequest.type);
      client.dispose();
      server.dispose();
    },
  };
}

/** Work that waits for silence; a test says when it is silent, so that none has to sleep. */
class Timers {
  #waiting: (() => void)[] = [];

  add(work: () => void): () => void {
    this.#waiting.push(work);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== work);
    };
  }

  runAll(): void {
    const due = this.#waiting;
    this.#waiting = [];
    for (const work of due) work();
  }
}

function testRuntime(timers: Timers): Runtime {
  return {
    loadProse: (language) => Promise.resolve(briefProse(language)),
    loadRulePages: (language) => Promise.resolve(briefRulePages(language)),
    yieldTurn: () => new Promise((resolve) => void setImmediate(resolve)),
    after: (_milliseconds, work) => timers.add(work),
    startWorker: () => undefined,
    longestWithoutWorker: Number.MAX_SAFE_INTEGER,
  };
}

function listen(client: ProtocolConnection, { settings }: PairOptions) {
  const logged: string[] = [];
  const shown: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const registered: string[] = [];
  client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  client.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
  client.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  client.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings?.() ?? null));
  client.onRequest(DiagnosticRefreshRequest.type, () => undefined);
  client.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  return { logged, shown, published, registered };
}

/** Returns a sample of the project as text. */
export function sample(name: string): string {
  return readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');
}
