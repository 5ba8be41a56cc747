import { afterEach, describe, expect, it } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  FileChangeType,
} from 'vscode-languageserver/node';
import { hoverAt, positionOf, pulled } from './ask.ts';
import { ChannelWorker, workerRuntime } from './channel-worker.ts';
import { alternativeService, movedPermanently, plainLog, withoutContact } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

/** A log that is renamed and begun anew while it is open: the editor reloads it, closes it, or opens it again. */
const uri = 'file:///var/log/asterisk/messages.log';
const old = plainLog + movedPermanently + withoutContact.replaceAll('2xTb9vxSit55XU7p8', 'another');
const fresh = plainLog + alternativeService;
const begun = '12:00:03 Asterisk has rotated its logs\n';

let open: Pair | undefined;
afterEach(() => open?.end());

const places = [
  ['on the main thread', () => ({})],
  ['in a worker', () => workerRuntime(new ChannelWorker(), 0)],
] as const;

describe.each(places)('a log that is begun anew, analysed %s', (_title, runtime) => {
  async function opened(text: string): Promise<Pair> {
    open = await pair({ capabilities: fullClient, runtime: runtime() });
    await open.open(uri, 'log', text);
    return open;
  }

  it('has the findings of its new text alone when it is reloaded as a whole', async () => {
    const expected = await pulled(await opened(fresh), uri);
    await open?.end();
    const editor = await opened(old);
    expect(await pulled(editor, uri)).toHaveLength(3);
    await editor.change(uri, 2, [{ text: begun }]);
    expect(await pulled(editor, uri)).toEqual([]);
    expect(await hoverAt(editor, uri, positionOf(old, '301 Moved'))).toBeUndefined();
    await editor.change(uri, 3, [{ text: fresh }]);
    expect(await pulled(editor, uri)).toEqual(expected);
    expect(await hoverAt(editor, uri, positionOf(fresh, '380 Alternative'))).toContain('Meaning of 380');
  });

  it('has them too when it is emptied and written to piece by piece', async () => {
    const editor = await opened(old);
    await pulled(editor, uri);
    const last = positionOf(`${old}$`, '$');
    await editor.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end: last }, text: '' }]);
    expect(await pulled(editor, uri)).toEqual([]);
    let written = '';
    for (const [index, piece] of (fresh.match(/[^]{1,200}/gu) ?? []).entries()) {
      const end = positionOf(`${written}$`, '$');
      await editor.change(uri, index + 3, [{ range: { start: end, end }, text: piece }]);
      written += piece;
      await pulled(editor, uri);
    }
    expect((await pulled(editor, uri)).map(({ code }) => code)).toEqual(['alternative-service']);
  });

  it('is not taken for the one that was closed, though its version has the same number', async () => {
    const editor = await opened(old);
    const textDocument = { uri };
    const first = await editor.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    await editor.close(uri);
    await editor.open(uri, 'log', fresh);
    const previousResultId = first.resultId ?? '';
    const again = await editor.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument, previousResultId });
    if (again.kind !== DocumentDiagnosticReportKind.Full) throw new Error('Not changed, though another text.');
    expect(again.items.map(({ code }) => code)).toEqual(['alternative-service']);
  });

  it('answers what was asked before the race about what is open behind it', async () => {
    const editor = await opened(old.repeat(300));
    const asked = pulled(editor, uri);
    const hovered = hoverAt(editor, uri, positionOf(old, '301 Moved'));
    await editor.close(uri);
    await editor.open(uri, 'log', fresh);
    expect((await asked).map(({ code }) => code)).toEqual(['alternative-service']);
    expect(await hovered).toBeUndefined();
    const late = pulled(editor, uri);
    await editor.close(uri);
    expect(await late).toEqual(await pulled(editor, uri));
    expect(await pulled(editor, uri)).toEqual([]);
  });

  it('is followed by a client that gets its diagnostics unasked', async () => {
    open = await pair({ runtime: runtime() });
    await open.open(uri, 'log', old);
    await published(open, 1);
    await open.change(uri, 2, [{ text: begun }]);
    await published(open, 2);
    await open.close(uri);
    await published(open, 3);
    await open.open(uri, 'log', fresh);
    await published(open, 4);
    expect(open.published.map(({ diagnostics }) => diagnostics.length)).toEqual([3, 0, 0, 1]);
  });

  it('is nothing to the server as a file on the disk: what the editor holds is the text', async () => {
    const editor = await opened(old);
    const before = await pulled(editor, uri);
    const changes = [FileChangeType.Deleted, FileChangeType.Created, FileChangeType.Changed].map((type) => {
      return { uri, type };
    });
    await editor.client.sendNotification(DidChangeWatchedFilesNotification.method, { changes });
    expect(await pulled(editor, uri)).toEqual(before);
    expect(editor.logged).toEqual([]);
  });
});

async function published(editor: Pair, count: number): Promise<void> {
  while (editor.published.length < count) {
    editor.beQuiet();
    await new Promise((resolve) => void setImmediate(resolve));
  }
}
