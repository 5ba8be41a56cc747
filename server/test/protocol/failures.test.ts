import { afterEach, describe, expect, it } from 'vitest';
import { ExecuteCommandRequest, ShowDocumentRequest, TextDocumentContentRequest } from 'vscode-languageserver/node';
import type { FromWorker, ToWorker } from '../../src/lsp/analysis/worker-messages.ts';
import type { WorkerPort } from '../../src/lsp/analysis/worker-port.ts';
import { uriOf } from '../../src/lsp/explanations.ts';
import type { Runtime } from '../../src/lsp/runtime.ts';
import {
  documentStatusNotification,
  draftRequest,
  responseAtRequest,
  serverCommands,
  statusCodesRequest,
  treatAsTraceRequest,
  uriOccurrencesRequest,
} from '../../src/protocol/index.ts';
import type { StatusCodesResult } from '../../src/protocol/index.ts';
import { actionsAt, hoverAt, positionOf, pulled } from './ask.ts';
import { ChannelWorker } from './channel-worker.ts';
import { movedPermanently } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/poisoned.sip';
const place = positionOf(movedPermanently, '301 Moved');
const at = movedPermanently.indexOf('SIP/2.0 301');

let open: Pair | undefined;
afterEach(() => open?.end());

/** An engine that throws at every question as long as it is poisoned. */
class PoisonedEngine {
  isPoisoned = true;
  readonly #behind = new ChannelWorker();

  readonly runtime: Partial<Runtime> = { startWorker: () => this.#port(), longestWithoutWorker: 0 };

  #port(): WorkerPort {
    const port = this.#behind.start();
    let answer: (message: FromWorker) => void = () => undefined;
    const post = (message: ToWorker): void => {
      if (message.kind !== 'ask' || !this.isPoisoned) port.post(message);
      else answer({ kind: 'failed', id: message.id, error: { message: 'poison', stack: thrownFor(message.about) } });
    };
    const onMessage = (listener: (message: FromWorker) => void): void => {
      answer = (message) => void setImmediate(listener, message);
      port.onMessage(listener);
    };
    return { ...port, post, onMessage };
  }
}

/** The message of an error may differ with each keystroke; where it is thrown does not. */
let thrown = 0;
function thrownFor(kind: string): string {
  thrown += 1;
  return `Error: poison at ${thrown}\n    at ${kind} (server.js:1:1)`;
}

interface Feature {
  readonly ask: (editor: Pair) => Promise<unknown>;
  readonly empty: unknown;
  /** What the log says about the place, beside the file. */
  readonly offset?: number;
}

const features: Readonly<Record<string, Feature>> = {
  'textDocument/hover': { ask: (editor) => hoverAt(editor, uri, place), empty: undefined, offset: at + 8 },
  'textDocument/diagnostic': { ask: (editor) => pulled(editor, uri), empty: [] },
  'textDocument/codeAction': { ask: (editor) => actionsAt(editor, uri, place), empty: [], offset: at + 8 },
  'sipLens/draftRequest': {
    ask: ({ client }) => client.sendRequest(draftRequest, { uri, at, variant: 'follow', contactIndex: 0 }),
    empty: null,
    offset: at,
  },
  'sipLens/responseAt': {
    ask: ({ client }) => client.sendRequest(responseAtRequest, { uri, offset: at }),
    empty: null,
    offset: at,
  },
  'sipLens/treatAsTrace': {
    ask: ({ client }) => client.sendRequest(treatAsTraceRequest, { uri, isTrace: true }),
    empty: null,
  },
  'workspace/executeCommand': {
    ask: ({ client }) => {
      const { showRemedy } = serverCommands;
      return client.sendRequest(ExecuteCommandRequest.type, { command: showRemedy, arguments: [uri, 301, at] });
    },
    empty: null,
  },
  'workspace/textDocumentContent': {
    ask: ({ client }) => {
      const remedy = uriOf({ kind: 'remedy', code: 301, place: { uri, at } });
      return client.sendRequest(TextDocumentContentRequest.type, { uri: remedy });
    },
    empty: { text: '' },
  },
};

describe('a handler that fails', () => {
  it.each(Object.entries(features))('%s: answers empty, says so once, and works again', async (name, feature) => {
    const engine = new PoisonedEngine();
    open = await pair({ capabilities: fullClient, runtime: engine.runtime });
    open.client.onRequest(ShowDocumentRequest.type, () => ({ success: true }));
    await open.open(uri, 'sip', movedPermanently);
    const end = positionOf(`${movedPermanently}$`, '$');
    for (const version of [2, 3, 4]) {
      expect(await feature.ask(open)).toEqual(feature.empty);
      await open.change(uri, version, [{ range: { start: end, end }, text: '\r\n' }]);
    }
    expect(open.logged).toEqual([expect.stringContaining('poison at')]);
    expect(open.logged[0]).toContain(name);
    expect(open.logged[0]).toContain(name.endsWith('Content') ? 'sip-lens:' : uri);
    expect(/#(\d+)/u.exec(open.logged[0] ?? '')?.[1]).toBe(feature.offset?.toString());
    engine.isPoisoned = false;
    const healthy = await feature.ask(open);
    expect(healthy).not.toEqual(feature.empty);
    expect(healthy).toBeTruthy();
    expect(open.logged).toHaveLength(1);
  });

  it('says so again for a file that was opened anew, and for another file', async () => {
    open = await pair({ capabilities: fullClient, runtime: new PoisonedEngine().runtime });
    for (const name of [uri, 'file:///traces/other.sip']) {
      await open.open(name, 'sip', movedPermanently);
      expect(await hoverAt(open, name, place)).toBeUndefined();
    }
    await open.close(uri);
    await open.open(uri, 'sip', movedPermanently);
    await hoverAt(open, uri, place);
    expect(open.logged).toHaveLength(3);
  });

  it('leaves the status codes alone, which need no engine, whatever is sent along', async () => {
    open = await pair({ capabilities: fullClient, runtime: new PoisonedEngine().runtime });
    await open.open(uri, 'sip', movedPermanently);
    await hoverAt(open, uri, place);
    for (const params of [undefined, { uri: 7 }, [7]]) {
      const codes = await open.client.sendRequest<StatusCodesResult>(statusCodesRequest, params);
      expect(codes).toContainEqual({ code: 301, phrase: 'Moved Permanently' });
    }
    expect(open.logged).toEqual([expect.stringContaining('textDocument/hover')]);
  });

  it('takes back what it has published', async () => {
    const engine = new PoisonedEngine();
    engine.isPoisoned = false;
    open = await pair({ runtime: engine.runtime });
    await open.open(uri, 'sip', movedPermanently);
    await published(open, 1);
    engine.isPoisoned = true;
    await open.change(uri, 2, [{ text: movedPermanently }]);
    await published(open, 2);
    engine.isPoisoned = false;
    await open.change(uri, 3, [{ text: movedPermanently }]);
    await published(open, 3);
    expect(open.published.map(({ diagnostics }) => diagnostics.length)).toEqual([1, 0, 1]);
    expect(open.logged).toHaveLength(1);
  });

  it('says of a status that is due only that it failed', async () => {
    const engine = new PoisonedEngine();
    open = await pair({
      capabilities: fullClient,
      initializationOptions: { documentStatus: true },
      runtime: engine.runtime,
    });
    const told = new Promise<unknown>(
      (resolve) => void open?.client.onNotification(documentStatusNotification, resolve),
    );
    await open.open(uri, 'sip', movedPermanently);
    while (open.logged.length === 0) {
      open.beQuiet();
      await new Promise((resolve) => void setImmediate(resolve));
    }
    expect(open.logged[0]).toContain(documentStatusNotification);
    engine.isPoisoned = false;
    await open.change(uri, 2, [{ text: movedPermanently }]);
    await pulled(open, uri);
    open.beQuiet();
    expect(await told).toEqual({ uri, messages: 3, findings: 1, suppressed: 0 });
  });

  it('answers empty to parameters that are none', async () => {
    open = await pair({ capabilities: fullClient });
    const { client } = open;
    expect(await client.sendRequest(uriOccurrencesRequest, { text: 7, uri: [] })).toEqual({
      ranges: [],
      isTrace: false,
    });
    expect(await client.sendRequest('textDocument/hover', { textDocument: 7 })).toBeNull();
    expect(await client.sendRequest('textDocument/codeAction', {})).toEqual([]);
    expect(await client.sendRequest(draftRequest, { uri: 7 })).toBeNull();
    await client.sendNotification('textDocument/didOpen', {});
    await client.sendNotification('textDocument/didChange', { textDocument: { uri }, contentChanges: [7] });
    await open.open(uri, 'sip', movedPermanently);
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: place, end: place }, text: 'x' },
        { range: 7, text: 'y' },
      ],
    });
    expect(await hoverAt(open, uri, place)).toBeUndefined();
    await open.change(uri, 3, [
      { range: { start: place, end: { ...place, character: place.character + 1 } }, text: '' },
    ]);
    expect(await hoverAt(open, uri, place)).toContain('Meaning of 301');
  });
});

async function published(editor: Pair, count: number): Promise<void> {
  while (editor.published.length < count) {
    editor.beQuiet();
    await new Promise((resolve) => void setImmediate(resolve));
  }
}
