import { afterEach, describe, expect, it } from 'vitest';
import {
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertReplaceEdit,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver/node';
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver/node';
import { suggestAgainCommand } from '../../src/protocol/index.ts';
import { movedPermanently, plainLog } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/written.sip';
const head = 'BYE sip:bob@example.com SIP/2.0\n';

let open: Pair | undefined;
afterEach(() => open?.end());

type Options = Parameters<typeof pair>[0];

async function opened(options: Options, text: string, languageId = 'sip'): Promise<Pair> {
  open = await pair(options);
  await open.open(uri, languageId, text);
  return open;
}

async function listAt({ client }: Pair, position: Position, typed?: string): Promise<CompletionList | undefined> {
  const context =
    typed === undefined
      ? { triggerKind: CompletionTriggerKind.Invoked }
      : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: typed };
  const found = await client.sendRequest(CompletionRequest.type, { textDocument: { uri }, position, context });
  if (found === null) return undefined;
  if (Array.isArray(found)) throw new Error('A list was expected.');
  return found;
}

async function itemAt(asked: Pair, position: Position, label: string): Promise<CompletionItem> {
  const found = (await listAt(asked, position))?.items.find((item) => item.label === label);
  if (found === undefined) throw new Error(`${label} is not suggested.`);
  return found;
}

async function explanationOf({ client }: Pair, item: CompletionItem): Promise<MarkupContent> {
  const { documentation } = await client.sendRequest(CompletionResolveRequest.type, item);
  if (!MarkupContent.is(documentation)) throw new Error('The item is not explained.');
  return documentation;
}

const vscode: Options = {
  capabilities: fullClient,
  initializationOptions: { clientCommands: [suggestAgainCommand] },
};

describe('completion', () => {
  it('writes a header field with tab stops, and takes the place of the word before the cursor', async () => {
    const item = await itemAt(await opened(vscode, `${head}Vi`), { line: 1, character: 2 }, 'Via');
    expect(item).toMatchObject({
      insertTextFormat: 2,
      labelDetails: { detail: '  v', description: 'required, not there yet' },
      filterText: 'Via v',
    });
    const edit = item.textEdit;
    if (edit === undefined || !InsertReplaceEdit.is(edit)) throw new Error('An InsertReplaceEdit was expected.');
    expect(edit.newText).toMatch(/^Via: SIP\/2\.0\/\$\{1:UDP\}/);
    expect(edit.insert).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 2 } });
  });

  it('is plain for a client that announces nothing', async () => {
    const item = await itemAt(await opened({}, `${head}Vi`), { line: 1, character: 2 }, 'Via');
    expect(item.insertTextFormat).toBeUndefined();
    expect(item.command).toBeUndefined();
    expect(item.detail).toBe('v · required, not there yet');
    const edit = item.textEdit;
    if (!TextEdit.is(edit)) throw new Error('A TextEdit was expected.');
    expect(edit.newText).toMatch(/^Via: SIP\/2\.0\/UDP client\.example\.com;branch=z9hG4bK[0-9a-f]{16}$/);
  });

  it('keeps its order, whatever the labels are', async () => {
    const items = (await listAt(await opened(vscode, head), { line: 1, character: 0 }))?.items ?? [];
    const texts = items.map(({ sortText = '' }) => sortText);
    expect(texts).toEqual(texts.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(items.slice(0, 4).map(({ label }) => label)).toEqual([
      'Via … Content-Length',
      'Via',
      'Max-Forwards',
      'From',
    ]);
  });

  it('asks for more where more is to be chosen, if the client can', async () => {
    const able = await opened(vscode, head);
    expect((await itemAt(able, { line: 1, character: 0 }, 'Supported')).command?.command).toBe(suggestAgainCommand);
    expect((await itemAt(able, { line: 1, character: 0 }, 'Max-Forwards')).command).toBeUndefined();
  });

  it('gives other identifiers each time', async () => {
    const asked = await opened({}, head);
    const branches = [];
    for (let time = 0; time < 2; time += 1)
      branches.push((await itemAt(asked, { line: 1, character: 0 }, 'Via')).textEdit);
    expect(branches[0]).not.toEqual(branches[1]);
  });

  it('explains an item when it is looked at, in the language of the client', async () => {
    const asked = await opened({ ...vscode, locale: 'ja' }, head);
    const item = await itemAt(asked, { line: 1, character: 0 }, 'Via');
    expect(item.documentation).toBeUndefined();
    expect(item.labelDetails?.description).toBe('必須・未記入');
    const explained = await explanationOf(asked, item);
    expect(explained.kind).toBe('markdown');
    expect(explained.value).toContain('リクエストが通った経路');
    expect(explained.value).toContain('rfc3261#section-20.42');
  });

  it('explains in plain text where the client names no format, and leaves foreign items alone', async () => {
    const asked = await opened({}, head);
    const item = await itemAt(asked, { line: 1, character: 0 }, 'Via');
    const explained = await explanationOf(asked, item);
    expect(explained.kind).toBe('plaintext');
    expect(explained.value).toContain('The path the request took');
    expect(explained.value).not.toMatch(/\]\(|\*\*/);
    for (const data of [undefined, null, 7, { topic: 7 }, { topic: '__proto__:x' }]) {
      const foreign = { label: 'x', data };
      const same = await asked.client.sendRequest(CompletionResolveRequest.type, foreign);
      expect(same.documentation).toBeUndefined();
    }
  });

  it('writes whole messages in an empty file', async () => {
    const item = await itemAt(await opened(vscode, ''), { line: 0, character: 0 }, 'INVITE+SDP');
    expect(item.labelDetails?.description).toBe('Begins a call, with an SDP offer');
    expect(item.textEdit?.newText).toMatch(/^INVITE sip:\$\{1:bob\}@\$\{2:example\.com\} SIP\/2\.0\n/);
  });

  it.each(['log', 'plaintext'])('is never offered in a %s document, which is evidence', async (languageId) => {
    const asked = await opened(vscode, `${movedPermanently}\n${head}`, languageId);
    const { length } = `${movedPermanently}\n${head}`.split('\n');
    expect(await listAt(asked, { line: length - 1, character: 0 })).toBeUndefined();
    expect(await listAt(asked, { line: 1, character: 0 })).toBeUndefined();
  });

  it('is nothing for a document that is not open, and where nothing is known', async () => {
    const asked = await opened(vscode, plainLog);
    expect(await listAt(asked, { line: 0, character: 0 }, ':')).toBeUndefined();
    await asked.close(uri);
    expect(await listAt(asked, { line: 0, character: 0 })).toBeUndefined();
  });

  it('follows what is typed', async () => {
    const asked = await opened(vscode, head);
    const at = { line: 1, character: 0 };
    await asked.change(uri, 2, [{ range: { start: at, end: at }, text: 'Reason: Q.850;cause=' }]);
    const items = (await listAt(asked, { line: 1, character: 20 }, '='))?.items ?? [];
    expect(items.map(({ label }) => label)).toContain('17');
    expect(await listAt(asked, { line: 1, character: 8 }, ':')).toBeDefined();
  });
});
