import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createConnection,
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
} from 'vscode-languageserver/node';
import type { DataCallback, Disposable, Message, ProtocolConnection } from 'vscode-languageserver/node';
import { briefProse, briefRulePages } from '../../src/engine/testing/brief-prose.ts';
import type { Runtime } from '../../src/lsp/runtime.ts';
import { start } from '../../src/lsp/start.ts';
import { fullClient } from '../protocol/full-client.ts';
import { initializeParams } from '../protocol/initialize-params.ts';

/** One direction of a connection that hands objects over as they are, so that no JSON is in what is measured. */
class Lane {
  #callback: DataCallback | undefined;
  readonly #waiting: Message[] = [];

  put(message: Message): void {
    if (this.#callback === undefined) this.#waiting.push(message);
    else this.#callback(message);
  }

  listen(callback: DataCallback): void {
    this.#callback = callback;
    for (const message of this.#waiting.splice(0)) callback(message);
  }
}

class LaneReader extends AbstractMessageReader {
  readonly #lane: Lane;

  constructor(lane: Lane) {
    super();
    this.#lane = lane;
  }

  override listen(callback: DataCallback): Disposable {
    this.#lane.listen(callback);
    return { dispose: () => undefined };
  }
}

class LaneWriter extends AbstractMessageWriter {
  readonly #lane: Lane;

  constructor(lane: Lane) {
    super();
    this.#lane = lane;
  }

  write(message: Message): Promise<void> {
    this.#lane.put(message);
    return Promise.resolve();
  }

  end(): void {
    // Nothing is buffered.
  }
}

/** Returns a client as VS Code is one, connected to a language server in this process. */
export async function inProcessClient(runtime: Partial<Runtime>): Promise<ProtocolConnection> {
  const [toServer, toClient] = [new Lane(), new Lane()];
  const server = createConnection(new LaneReader(toServer), new LaneWriter(toClient));
  const client = createProtocolConnection(new LaneReader(toClient), new LaneWriter(toServer));
  start(server, {
    loadProse: (language) => Promise.resolve(briefProse(language)),
    loadRulePages: (language) => Promise.resolve(briefRulePages(language)),
    yieldTurn: () => new Promise((resolve) => void setImmediate(resolve)),
    after: () => () => undefined,
    startWorker: () => undefined,
    longestWithoutWorker: Number.MAX_SAFE_INTEGER,
    ...runtime,
  });
  client.onRequest('workspace/configuration', () => [null]);
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  await client.sendRequest(InitializeRequest.type, initializeParams(fullClient, {}));
  await client.sendNotification(InitializedNotification.type, {});
  return client;
}
