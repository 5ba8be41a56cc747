import { afterEach, describe, expect, it } from 'vitest';
import { DocumentLinkRequest } from 'vscode-languageserver/node';
import {
  documentStatusNotification,
  draftRequest,
  responseAtRequest,
  statusCodesRequest,
  uriOccurrencesRequest,
} from '../../src/protocol/index.ts';
import type {
  DocumentStatus,
  DraftRequestResult,
  ResponseAtResult,
  StatusCodesResult,
  UriOccurrencesResult,
} from '../../src/protocol/index.ts';
import { pulled } from './ask.ts';
import { movedPermanently } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair, sample } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/moved.log';
const at = movedPermanently.indexOf('SIP/2.0 301');

let open: Pair | undefined;
afterEach(() => open?.end());

async function opened(): Promise<Pair> {
  open = await pair({ capabilities: fullClient, initializationOptions: { documentStatus: true } });
  await open.open(uri, 'log', movedPermanently);
  return open;
}

describe('requests of our own client', () => {
  it('find a URI in an address book, and tell a trace from one', async () => {
    const { client } = await opened();
    const find = async (text: string, wanted: string): Promise<UriOccurrencesResult> => {
      return await client.sendRequest<UriOccurrencesResult>(uriOccurrencesRequest, { text, uri: wanted });
    };
    const book = await find('name,uri\r\nCarol,SIP:carol@EXAMPLE.com\r\n', 'sip:carol@example.com');
    expect(book).toEqual({
      ranges: [{ start: { line: 1, character: 6 }, end: { line: 1, character: 27 } }],
      isTrace: false,
    });
    expect(await find(movedPermanently, 'sip:alice@example.com')).toMatchObject({ isTrace: true });
    expect(await find(sample('address-book/near-misses.csv'), 'sip:carol@example.com')).toMatchObject({ ranges: [] });
  });

  it('name the response at the cursor', async () => {
    const { client } = await opened();
    const ask = (offset: number): Promise<ResponseAtResult> => client.sendRequest(responseAtRequest, { uri, offset });
    expect(await ask(at + 100)).toEqual({ status: 301, at, end: movedPermanently.indexOf('ACK ') });
    expect(await ask(3)).toBeNull();
    expect(await ask(1_000_000)).toBeNull();
  });

  it('draft the next request', async () => {
    const { client } = await opened();
    const drafted = await client.sendRequest<DraftRequestResult>(draftRequest, {
      uri,
      at,
      variant: 'follow',
      contactIndex: 0,
    });
    expect(drafted?.text).toContain('INVITE sip:alice@new.example.com SIP/2.0\r\n');
    expect(await client.sendRequest(draftRequest, { uri: 'file:///other', at, variant: 'follow' })).toBeNull();
  });

  it('list the registered codes', async () => {
    const { client } = await opened();
    const codes = await client.sendRequest<StatusCodesResult>(statusCodesRequest);
    expect(codes).toHaveLength(75);
    expect(codes).toContainEqual({ code: 380, phrase: 'Alternative Service' });
  });

  it('hear how much a document holds once it is quiet', async () => {
    const editor = await opened();
    const told = new Promise<DocumentStatus>((resolve) => {
      editor.client.onNotification(documentStatusNotification, (status: DocumentStatus) => resolve(status));
    });
    await pulled(editor, uri);
    editor.beQuiet();
    expect(await told).toEqual({ uri, messages: 3, findings: 1, suppressed: 0 });
  });
});

describe('links of a document', () => {
  it('lead from a line that mentions a message to the message', async () => {
    open = await pair({});
    const callId = /^Call-ID: (\S+)/m.exec(movedPermanently)?.[1] ?? '';
    const words = `pbx1 kamailio[7]: {2 1 INVITE ${callId}} <script>: status=301 Moved Permanently`;
    await open.open(uri, 'log', `${words}\n${movedPermanently}`);
    const links = await open.client.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    const line = movedPermanently.slice(0, at).split('\n').length + 1;
    const range = (word: string, length: number): object => {
      const character = words.indexOf(word);
      return { start: { line: 0, character }, end: { line: 0, character: character + length } };
    };
    expect(links).toEqual([
      { range: range('301', '301 Moved Permanently'.length), target: `${uri}#L${line}` },
      { range: range('INVITE', 'INVITE'.length), target: `${uri}#L2` },
    ]);
  });
});
