import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import type { SemanticTokens } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterEach, describe, expect, it } from 'vitest';
import { tokenKinds } from '../../src/engine/index.ts';
import { movedPermanently, plainLog } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///call.log';
const textDocument = { uri };
/** The calls of a log whose every line has a prefix. */
const log = movedPermanently
  .split('\r\n')
  .map((line) => `2026-11-22 06:41:28.123 app[7]: ${line}\n`)
  .join('');

let open: Pair | undefined;
afterEach(() => open?.end());

async function opened(text: string, languageId = 'log', capabilities = fullClient): Promise<Pair> {
  open = await pair({ capabilities });
  await open.open(uri, languageId, text);
  return open;
}

/** The tokens as text, read as an editor does. */
function words(text: string, data: readonly number[]): readonly string[] {
  const document = TextDocument.create(uri, 'log', 1, text);
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, since = 0, length = 0, kind = 0] = data.slice(at, at + 4);
    character = lines === 0 ? character + since : since;
    line += lines;
    const offset = document.offsetAt({ line, character });
    found.push(`${tokenKinds[kind] ?? ''} ${text.slice(offset, offset + length)}`);
  }
  return found;
}

async function whole({ client }: Pair): Promise<SemanticTokens> {
  const tokens = await client.sendRequest(SemanticTokensRequest.type, { textDocument });
  return tokens ?? { data: [] };
}

describe('semantic tokens', () => {
  it('stand behind the prefix of a log, in all of it or in what is seen', async () => {
    const both = await opened(log);
    const all = words(log, (await whole(both)).data);
    expect(all.slice(0, 8)).toEqual([
      'sipMethod INVITE',
      'sipScheme sip',
      'sipUser alice',
      'sipHost example.com',
      'sipHeader Via',
      'sipHost client.example.org',
      'sipPort 5060',
      'sipBranch z9hG4bK74bf9',
    ]);
    const range = { start: { line: 10, character: 0 }, end: { line: 11, character: 0 } };
    const seen = await both.client.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
    expect(words(log, seen?.data ?? [])).toEqual(['sipStatusRedirection 301 Moved Permanently']);
  });

  it('come as what has changed', async () => {
    const both = await opened(movedPermanently, 'sip');
    const { resultId = '', data } = await whole(both);
    const place = TextDocument.create(uri, 'sip', 1, movedPermanently).positionAt(movedPermanently.indexOf('74bf9'));
    await both.change(uri, 2, [{ range: { start: place, end: place }, text: 'x' }]);
    const asked = { textDocument, previousResultId: resultId };
    const delta = await both.client.sendRequest(SemanticTokensDeltaRequest.type, asked);
    const edits = delta !== null && 'edits' in delta ? delta.edits : [];
    expect(edits).toHaveLength(1);
    const [edit] = edits;
    const after = data.toSpliced(edit?.start ?? 0, edit?.deleteCount ?? 0, ...(edit?.data ?? []));
    expect(edit?.data).toHaveLength(1);
    expect(after).toEqual((await whole(both)).data);
    const again = { textDocument, previousResultId: delta?.resultId ?? '' };
    expect(await both.client.sendRequest(SemanticTokensDeltaRequest.type, again)).toMatchObject({ edits: [] });
    const unknown = { textDocument, previousResultId: 'of another server' };
    expect(await both.client.sendRequest(SemanticTokensDeltaRequest.type, unknown)).toMatchObject({ data: after });
  });

  it('of a long document are those of what is seen, or of its beginning for a client that asks for no stretches', async () => {
    const long = log.repeat(80);
    const both = await opened(long);
    expect(await both.client.sendRequest(SemanticTokensRequest.type, { textDocument })).toBeNull();
    const last = long.split('\n').length - 10;
    const range = { start: { line: last, character: 0 }, end: { line: last + 1, character: 0 } };
    const seen = await both.client.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
    expect(words(long, seen?.data ?? [])[0]).toMatch(/^sip/);
    await both.end();
    const plain = await opened(long, 'log', {});
    const found = words(long, (await whole(plain)).data);
    expect(found.filter((word) => word === 'sipMethod INVITE').length).toBeGreaterThan(20);
    expect(found.filter((word) => word.startsWith('sipStatus')).length).toBeLessThan(80);
  });

  it('are none in a log without SIP', async () => {
    expect(await (await opened(plainLog)).client.sendRequest(SemanticTokensRequest.type, { textDocument })).toBeNull();
  });
});
