import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver/node';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterEach, describe, expect, it } from 'vitest';
import { contentLengthRequest } from '../../src/protocol/index.ts';
import type { ContentLengthResult } from '../../src/protocol/index.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///draft.sip';
const options = { tabSize: 2, insertSpaces: true };
const draft = `MESSAGE sip:bob@example.com SIP/2.0
i: one@192.0.2.10
cseq: 1 MESSAGE
c: text/plain
l: 5

Hello
###
OPTIONS sip:bob@example.com SIP/2.0
i: two@192.0.2.10
l: 0

`.replaceAll('\n', '\r\n');
const document = TextDocument.create(uri, 'sip', 1, draft);
const inBody = document.positionAt(draft.indexOf('Hello') + 5);

let open: Pair | undefined;
afterEach(() => open?.end());

async function opened(languageId: string, text = draft): Promise<Pair> {
  open = await pair({ capabilities: fullClient, initializationOptions: { contentLength: true } });
  await open.open(uri, languageId, text);
  return open;
}

function applied(edits: readonly TextEdit[] | null): string {
  return TextDocument.applyEdits(document, [...(edits ?? [])]);
}

describe('formatting', () => {
  it('is announced for .sip files alone, where the client lets us', async () => {
    const { registered, client } = await opened('sip');
    await client.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options });
    expect(registered).toEqual(expect.arrayContaining(['textDocument/formatting', 'textDocument/rangeFormatting']));
  });

  it('writes all messages in their usual form, or those that a selection touches', async () => {
    const { client } = await opened('sip');
    const textDocument = { uri };
    const all = await client.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    const tidy = draft
      .replaceAll('i: ', 'Call-ID: ')
      .replace('cseq: ', 'CSeq: ')
      .replace('c: ', 'Content-Type: ')
      .replaceAll('l: ', 'Content-Length: ');
    expect(applied(all)).toBe(tidy);
    const last = document.positionAt(draft.length - 4);
    const range = { start: last, end: last };
    const some = await client.sendRequest(DocumentRangeFormattingRequest.type, { textDocument, options, range });
    const at = draft.indexOf('OPTIONS');
    expect(applied(some)).toBe(draft.slice(0, at) + tidy.slice(tidy.indexOf('OPTIONS')));
  });

  it('leaves logs alone', async () => {
    const { client } = await opened('log');
    const textDocument = { uri };
    expect(await client.sendRequest(DocumentFormattingRequest.type, { textDocument, options })).toEqual([]);
    const params = { textDocument, options, position: inBody, ch: 'o' };
    expect(await client.sendRequest(DocumentOnTypeFormattingRequest.type, params)).toEqual([]);
  });
});

describe('the Content-Length', () => {
  const ask = ({ client }: Pair, position = inBody): Promise<ContentLengthResult> => {
    return client.sendRequest(contentLengthRequest, { uri, position });
  };

  it('follows what is typed into a body, in the message that it is typed into', async () => {
    const pairOfBoth = await opened('sip');
    expect(await ask(pairOfBoth)).toEqual({ version: 1 });
    await pairOfBoth.change(uri, 2, [{ range: { start: inBody, end: inBody }, text: ' \u00fc' }]);
    const line = draft.slice(0, draft.indexOf('l: 5')).split('\n').length - 1;
    const range = { start: { line, character: 3 }, end: { line, character: 4 } };
    const edit = { range, newText: '8' };
    expect(await ask(pairOfBoth)).toEqual({ version: 2, edit });
    const params = { textDocument: { uri }, options, position: inBody, ch: '\u00fc' };
    expect(await pairOfBoth.client.sendRequest(DocumentOnTypeFormattingRequest.type, params)).toEqual([edit]);
  });

  it('is nobody\u2019s business where headers are typed', async () => {
    const pairOfBoth = await opened('sip', draft.replace('l: 5', 'l: 3'));
    expect(await ask(pairOfBoth, { line: 1, character: 3 })).toEqual({ version: 1 });
    expect(await ask(pairOfBoth)).toMatchObject({ version: 1, edit: { newText: '5' } });
  });
});
