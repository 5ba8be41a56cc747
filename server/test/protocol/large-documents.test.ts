import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver/node';
import { uriOf } from '../../src/lsp/explanations.ts';
import {
  documentStatusNotification,
  draftRequest,
  responseAtRequest,
  treatAsTraceRequest,
} from '../../src/protocol/index.ts';
import { actionsAt, hoverAt, positionOf, pulled } from './ask.ts';
import { ChannelWorker, workerRuntime } from './channel-worker.ts';
import { alternativeService, movedPermanently, plainLog } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/large.log';
const text = plainLog.repeat(20) + movedPermanently + alternativeService;
const place = positionOf(text, '301 Moved Permanently\r');
const limit = 1000;

const open: Pair[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.end();
});

async function editorWith(worker: ChannelWorker | undefined, longest = limit): Promise<Pair> {
  const runtime = worker === undefined ? {} : workerRuntime(worker, longest);
  const editor = await pair({ capabilities: fullClient, initializationOptions: { documentStatus: true }, runtime });
  open.push(editor);
  return editor;
}

/** All that a client can learn about the fixture. */
async function everything(editor: Pair): Promise<unknown> {
  const { client } = editor;
  const at = text.indexOf('SIP/2.0 301');
  const explanation = { kind: 'remedy', code: 301, place: { uri, at } } as const;
  const status = new Promise((resolve) => void client.onNotification(documentStatusNotification, resolve));
  await editor.open(uri, 'log', text);
  const diagnostics = await pulled(editor, uri);
  editor.beQuiet();
  return {
    status: await status,
    diagnostics,
    hover: await hoverAt(editor, uri, place),
    nothing: await hoverAt(editor, uri, { line: 0, character: 0 }),
    actions: await actionsAt(editor, uri, place),
    size: await client.sendRequest(treatAsTraceRequest, { uri, isTrace: true }),
    response: await client.sendRequest(responseAtRequest, { uri, offset: at + 9 }),
    draft: await client.sendRequest(draftRequest, { uri, at, variant: 'follow', contactIndex: 0 }),
    document: await client.sendRequest(TextDocumentContentRequest.type, { uri: uriOf(explanation) }),
  };
}

describe('a document above the limit', () => {
  it('is sent to a worker once, which answers everything as the main thread does', async () => {
    const worker = new ChannelWorker();
    const answers = await everything(await editorWith(worker));
    expect(answers).toEqual(await everything(await editorWith(undefined)));
    expect(answers).toMatchObject({ status: { messages: 5 }, size: { messages: 5 }, response: { status: 301 } });
    expect(worker.heard.filter(({ kind }) => kind === 'open')).toEqual([
      { kind: 'open', document: 2, text, hasSeparators: false },
    ]);
    expect(worker.heard.filter(({ kind }) => kind === 'prose')).toHaveLength(1);
  });

  it('is kept in step by its edits alone', async () => {
    const worker = new ChannelWorker();
    const editor = await editorWith(worker);
    await editor.open(uri, 'log', text);
    expect(await pulled(editor, uri)).toHaveLength(2);
    const from = positionOf(text, '301 Moved Permanently\r');
    const range = { start: from, end: { ...from, character: from.character + 3 } };
    await editor.change(uri, 2, [{ range, text: '302' }]);
    expect((await pulled(editor, uri)).map(({ code }) => code)).toContain('redirected');
    const start = text.indexOf('301 Moved Permanently\r');
    const edit = worker.heard.find(({ kind }) => kind === 'edit');
    expect(edit).toMatchObject({ changes: [{ start, end: start + 3, newLength: 3, text: '302' }] });
    expect(worker.heard.filter(({ kind }) => kind === 'open')).toHaveLength(1);
    await editor.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    expect(await hoverAt(editor, uri, from)).toBeUndefined();
    await turns(3);
    expect(worker.heard.at(-1)).toMatchObject({ kind: 'close' });
  });

  it('moves to the worker when it grows, and back when little is left', async () => {
    const worker = new ChannelWorker();
    const editor = await editorWith(worker, movedPermanently.length);
    await editor.open(uri, 'log', movedPermanently);
    expect(await pulled(editor, uri)).toHaveLength(1);
    expect(worker.started).toBe(0);
    const end = positionOf(`${movedPermanently}$`, '$');
    await editor.change(uri, 2, [{ range: { start: end, end }, text: alternativeService }]);
    expect(await pulled(editor, uri)).toHaveLength(2);
    expect(worker.heard.map(({ kind }) => kind)).toContain('open');
    await editor.change(uri, 3, [{ text: movedPermanently.slice(0, 300) }]);
    expect(await pulled(editor, uri)).toMatchObject([{ code: 'truncated-message' }]);
    await turns(3);
    expect(worker.heard.at(-1)).toMatchObject({ kind: 'close' });
  });

  it('does not hold up the others, and stops being worked on when nobody waits', async () => {
    const worker = new ChannelWorker();
    const editor = await editorWith(worker, 1_000_000);
    // Enough for several slices of 256 KB.
    await editor.open(uri, 'log', text.repeat(400));
    await editor.open('file:///traces/small.log', 'log', text);
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((reached) => {
      worker.hold = () =>
        new Promise((resolve) => {
          goOn = resolve;
          reached();
        });
    });
    const source = new CancellationTokenSource();
    const asked = editor.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, source.token);
    await held;
    expect(await hoverAt(editor, 'file:///traces/small.log', place)).toContain('Meaning of 301');
    source.cancel();
    while (worker.heard.at(-1)?.kind !== 'cancel') await turns(1);
    worker.hold = () => Promise.resolve();
    goOn();
    await expect(asked).rejects.toThrow(/cancel/iu);
    expect(worker.slices).toBe(1);
    expect(await hoverAt(editor, uri, place)).toContain('Meaning of 301');
    expect(4 < worker.slices).toBe(true);
  });
});

describe('a worker', () => {
  it('that dies is started again once, which the user is told, and has the documents again', async () => {
    const worker = new ChannelWorker();
    const editor = await editorWith(worker);
    await editor.open(uri, 'log', text);
    expect(await hoverAt(editor, uri, place)).toContain('Meaning of 301');
    worker.kill();
    expect(await hoverAt(editor, uri, place)).toContain('Meaning of 301');
    expect(await pulled(editor, uri)).toHaveLength(2);
    expect(editor.shown).toEqual([expect.stringContaining('was started again')]);
    expect(editor.logged).toEqual([expect.stringContaining('out of memory')]);
    expect(worker.heard.filter(({ kind }) => kind === 'open')).toHaveLength(2);

    worker.kill();
    expect(await hoverAt(editor, uri, place)).toBeUndefined();
    expect(await pulled(editor, uri)).toEqual([]);
    expect(editor.shown).toHaveLength(2);
    expect(editor.shown[1]).toContain('stays off');
    await editor.open('file:///traces/small.log', 'log', movedPermanently.slice(0, limit));
    const small = positionOf(movedPermanently, '301 Moved');
    expect(await hoverAt(editor, 'file:///traces/small.log', small)).toContain('Meaning of 301');
    expect(worker.started).toBe(2);
  });

  it('that dies while it works loses no answer', async () => {
    const worker = new ChannelWorker();
    const editor = await editorWith(worker);
    await editor.open(uri, 'log', text.repeat(400));
    const held = new Promise<void>((reached) => {
      worker.hold = () => new Promise(() => reached());
    });
    const asked = hoverAt(editor, uri, place);
    await held;
    worker.hold = () => Promise.resolve();
    worker.kill();
    expect(await asked).toContain('Meaning of 301');
  });

  it.each([
    ['that cannot be had', { startWorker: () => undefined }],
    [
      'that must not be started',
      {
        startWorker: () => {
          throw new Error('not allowed');
        },
      },
    ],
    ['that never comes to run', { startWorker: stillborn().start }],
  ])('%s is done without', async (_title, runtime) => {
    const editor = await pair({ capabilities: fullClient, runtime: { ...runtime, longestWithoutWorker: limit } });
    open.push(editor);
    await editor.open(uri, 'log', text);
    expect(await hoverAt(editor, uri, place)).toContain('Meaning of 301');
    expect(await pulled(editor, uri)).toHaveLength(2);
    expect(editor.shown).toEqual([]);
    expect(editor.logged).toEqual([expect.stringContaining('no second thread')]);
  });
});

function stillborn(): ChannelWorker {
  const worker = new ChannelWorker();
  worker.isStillborn = true;
  return worker;
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
}
