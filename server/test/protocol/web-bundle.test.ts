import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializeRequest,
  LogMessageNotification,
} from 'vscode-languageserver/node';
import type { DataCallback, Disposable, Message } from 'vscode-languageserver/node';
import { longestWithoutWorker } from '../../src/lsp/analysis/longest-without-worker.ts';
import { positionOf } from './ask.ts';
import { movedPermanently } from './fixtures.ts';
import { initializeParams } from './initialize-params.ts';

const bundle = fileURLToPath(new URL('../../../dist/server.js', import.meta.url));
const address = 'https://example.com/server.js';

/** A web worker as far as the bundle needs one: a global scope of its own, and messages as clones. */
class WebWorker extends EventTarget {
  static names: string[] = [];
  onmessage: ((event: { readonly data: unknown }) => void) | undefined;
  readonly #scope: WorkerScope;

  constructor(url: string, options?: { readonly name: string }) {
    super();
    if (url !== address) throw new Error(`There is no script at ${url}.`);
    WebWorker.names.push(options?.name ?? '');
    this.#scope = new WorkerScope(options?.name ?? '', (data) => {
      this.dispatchEvent(Object.assign(new Event('message'), { data }));
    });
    const { MessageChannel, setTimeout, clearTimeout, TextEncoder, TextDecoder, URL } = globalThis;
    const globals = { self: this.#scope, Worker: WebWorker, MessageChannel, setTimeout, clearTimeout };
    vm.runInNewContext(readFileSync(bundle, 'utf8'), { ...globals, TextEncoder, TextDecoder, URL, console });
  }

  postMessage(data: unknown): void {
    this.#scope.receive(data);
  }

  terminate(): void {
    this.#scope.isAlive = false;
  }
}

class WorkerScope extends EventTarget {
  readonly location = { href: address };
  readonly name: string;
  isAlive = true;
  onmessage: ((event: Event) => void) | null = null;
  readonly #send: (data: unknown) => void;

  constructor(name: string, send: (data: unknown) => void) {
    super();
    this.name = name;
    this.#send = send;
  }

  postMessage(data: unknown): void {
    setImmediate(this.#send, structuredClone(data));
  }

  receive(data: unknown): void {
    const event = Object.assign(new Event('message'), { data: structuredClone(data) });
    setImmediate(() => {
      if (!this.isAlive) return;
      this.onmessage?.(event);
      this.dispatchEvent(event);
    });
  }
}

class WorkerReader extends AbstractMessageReader {
  readonly #worker: WebWorker;

  constructor(worker: WebWorker) {
    super();
    this.#worker = worker;
  }

  override listen(callback: DataCallback): Disposable {
    this.#worker.addEventListener('message', (event) => {
      callback((event as Event & { readonly data: Message }).data);
    });
    return { dispose: () => undefined };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: WebWorker;

  constructor(worker: WebWorker) {
    super();
    this.#worker = worker;
  }

  write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
    return Promise.resolve();
  }

  end(): void {
    // Nothing is buffered.
  }
}

describe.skipIf(!existsSync(bundle))('dist/server.js (needs `npm run build`)', () => {
  it('explains a document above 20 MB from a worker of its own', async () => {
    const worker = new WebWorker(address);
    const client = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
    const logged: string[] = [];
    client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
    client.listen();
    const prose = { en: { codes: {} } };
    await client.sendRequest(InitializeRequest.type, initializeParams({}, { initializationOptions: { prose } }));
    const text = `${movedPermanently}\r\n${'10:00:00 nothing\r\n'.repeat(Math.ceil(longestWithoutWorker / 18))}`;
    const textDocument = { uri: 'file:///a.sip', languageId: 'sip', version: 1, text };
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const position = positionOf(movedPermanently, '301');
    const hover = await client.sendRequest(HoverRequest.type, { textDocument: { uri: textDocument.uri }, position });
    expect(JSON.stringify(hover)).toContain('301 Moved Permanently');
    expect(WebWorker.names).toEqual(['', 'sip-lens-analysis']);
    expect(logged.filter((line) => line.includes('thread'))).toEqual([]);
    client.dispose();
  });
});
