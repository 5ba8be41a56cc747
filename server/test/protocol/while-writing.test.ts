import { afterEach, describe, expect, it } from 'vitest';
import {
  DiagnosticRefreshRequest,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineLeftNotification } from '../../src/protocol/index.ts';
import { ChannelWorker, workerRuntime } from './channel-worker.ts';
import { hoverAt, pulled } from './ask.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'untitled:Untitled-1';
const begun = `OPTIONS sip:bob@example.com SIP/2.0
Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1
`;
const lacks = ['missing-call-id', 'missing-cseq', 'missing-from', 'missing-to'];

let open: Pair | undefined;
afterEach(() => open?.end());

/** Somebody who types at the end of a document. */
class Writer {
  readonly pair: Pair;
  #document = TextDocument.create(uri, 'sip', 1, '');

  constructor(opened: Pair) {
    this.pair = opened;
  }

  async type(text: string): Promise<void> {
    const { version } = this.#document;
    const end = this.#document.positionAt(this.#document.getText().length);
    const change = { range: { start: end, end }, text };
    this.#document = TextDocument.update(this.#document, [change], version + 1);
    await this.pair.change(uri, version + 1, [change]);
  }
}

async function writer(options: Parameters<typeof pair>[0]): Promise<Writer> {
  open = await pair(options);
  await open.open(uri, 'sip', '');
  return new Writer(open);
}

async function rules(asked: Pair): Promise<readonly string[]> {
  return (await pulled(asked, uri)).map(({ code }) => String(code)).toSorted();
}

describe('a message that is being written', () => {
  it.each([
    ['here', {}],
    ['in a worker', workerRuntime(new ChannelWorker(), 0)],
  ])('is told to lack something when nobody has typed for a while, analysed %s', async (_where, runtime) => {
    const { pair: editor, type } = await typed(begun, { capabilities: fullClient, runtime });
    const refreshed = refreshOf(editor);
    expect(await rules(editor)).toEqual([]);
    await type('Max-Forwards: 70\n');
    expect(await rules(editor)).toEqual([]);
    editor.beQuiet();
    await refreshed;
    expect(await rules(editor)).toEqual(expect.arrayContaining(lacks));
  });

  it('is told so at once when its header fields end, and when it is saved', async () => {
    const { pair: editor, type } = await typed(begun, { capabilities: fullClient });
    await type('\n');
    expect(await rules(editor)).toEqual(expect.arrayContaining(lacks));
    await type('### the next one\nBYE sip:bob@example.com SIP/2.0\nCSeq: 2 BYE\n');
    expect((await rules(editor)).filter((rule) => rule === 'missing-from')).toHaveLength(1);
    const refreshed = refreshOf(editor);
    await editor.client.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    await refreshed;
    expect((await rules(editor)).filter((rule) => rule === 'missing-from')).toHaveLength(2);
  });

  it('is told so when the caret leaves the line', async () => {
    const { pair: editor, type } = await typed(begun, { capabilities: fullClient });
    expect(await rules(editor)).toEqual([]);
    const refreshed = refreshOf(editor);
    await editor.client.sendNotification(lineLeftNotification, { uri });
    await refreshed;
    expect(await rules(editor)).toEqual(expect.arrayContaining(lacks));
    // Whoever goes on writes again, and what is no parameter of ours is no reason to fail.
    await type('Max-Forwards: 70\n');
    expect(await rules(editor)).toEqual([]);
    await editor.client.sendNotification(lineLeftNotification, 7);
    await editor.client.sendNotification(lineLeftNotification, { uri: 'file:///not-open.sip' });
    expect(await rules(editor)).toEqual([]);
  });

  it('has other diagnostics when they are told, and nobody asks for a refresh when nothing was held back', async () => {
    const { pair: editor, type } = await typed(begun, { capabilities: fullClient });
    let refreshes = 0;
    editor.client.onRequest(DiagnosticRefreshRequest.type, () => void (refreshes += 1));
    const ask = async (previousResultId = '') => {
      return await editor.client.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        previousResultId,
      });
    };
    const first = await ask();
    editor.beQuiet();
    const second = await ask(first.resultId);
    expect(second.kind).toBe('full');
    expect((await ask(second.resultId)).kind).toBe('unchanged');
    expect(refreshes).toBe(1);
    await type('\n');
    const third = await ask();
    editor.beQuiet();
    expect((await ask(third.resultId)).kind).toBe('unchanged');
    expect(refreshes).toBe(1);
  });

  it('is told everything at once in a client that cannot be told to ask again', async () => {
    const { pair: editor } = await typed(begun, { capabilities: { textDocument: { diagnostic: {} } } });
    expect(await rules(editor)).toEqual(expect.arrayContaining(lacks));
  });

  it('is told so by itself to a client that cannot ask', async () => {
    const { pair: editor } = await typed(begun, {});
    await hoverAt(editor, uri, { line: 0, character: 0 });
    editor.beQuiet();
    const codes = (): readonly unknown[] => editor.published.at(-1)?.diagnostics.map(({ code }) => code) ?? [];
    for (let round = 0; codes().length === 0 && round < 1000; round += 1) {
      await new Promise((resolve) => void setImmediate(resolve));
    }
    expect(codes()).toEqual(expect.arrayContaining(lacks));
  });
});

async function typed(text: string, options: Parameters<typeof pair>[0]) {
  const someone = await writer(options);
  await someone.type(text);
  return { pair: someone.pair, type: (more: string) => someone.type(more) };
}

function refreshOf({ client }: Pair): Promise<void> {
  return new Promise((resolve) => {
    client.onRequest(DiagnosticRefreshRequest.type, () => resolve());
  });
}
