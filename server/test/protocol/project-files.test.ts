import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
} from 'vscode-languageserver/node';
import { readFile } from '../../src/lsp/node/read-file.ts';
import { documentStatusNotification, readProjectFileRequest } from '../../src/protocol/index.ts';
import type { DocumentStatus, ReadProjectFileParams, ReadProjectFileResult } from '../../src/protocol/index.ts';
import { pulled } from './ask.ts';
import { movedPermanently } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///home/me/traces/lab/a%20call.sip';
const callId = '2xTb9vxSit55XU7p8@example.org';
const rule = 'moved-permanently';

let open: Pair | undefined;
afterEach(() => open?.end());

/** Files by their URI, and how often each was read. */
class Files {
  readonly texts = new Map<string, string>();
  readonly asked: string[] = [];

  put(file: string, value: unknown): void {
    this.texts.set(file, typeof value === 'string' ? value : JSON.stringify(value));
  }

  readonly read = (file: string): Promise<ReadProjectFileResult> => {
    this.asked.push(file);
    const text = this.texts.get(file);
    return Promise.resolve(text === undefined ? {} : { text });
  };
}

async function opened(files: Files, more: Parameters<typeof pair>[0] = {}, at = uri): Promise<Pair> {
  open = await pair({ capabilities: fullClient, runtime: { readFile: files.read }, ...more });
  await open.open(at, 'sip', movedPermanently);
  return open;
}

const severities = async (asker: Pair, at = uri): Promise<readonly unknown[]> =>
  (await pulled(asker, at)).filter(({ code }) => code === rule).map(({ severity }) => severity);

async function changed({ client }: Pair, file: string): Promise<void> {
  await client.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: file, type: FileChangeType.Changed }],
  });
}

describe('.siplens.json in a workspace', () => {
  it('holds for the documents below it, over the settings of the editor', async () => {
    const files = new Files();
    files.put('file:///home/me/.siplens.json', { rules: { [rule]: 'error' } });
    const settings = (): unknown => ({ rules: { [rule]: 'hint' } });
    expect(await severities(await opened(files, { settings }))).toEqual([1]);
    expect(open?.logged).toEqual([]);
  });

  it('leaves to the editor what it does not say', async () => {
    const files = new Files();
    files.put('file:///home/me/.siplens.json', { rules: { redirected: 'off' } });
    expect(await severities(await opened(files, { settings: () => ({ rules: { [rule]: 'hint' } }) }))).toEqual([4]);
  });

  it('is the nearest one, and its overrides are paths from its folder', async () => {
    const files = new Files();
    files.put('file:///home/me/.siplens.json', { rules: { [rule]: 'off' } });
    files.put('file:///home/me/traces/.siplens.json', {
      overrides: [{ files: 'lab/a *.sip', rules: { [rule]: 'error' } }],
    });
    expect(await severities(await opened(files))).toEqual([1]);
    expect(files.asked).toEqual(['file:///home/me/traces/lab/.siplens.json', 'file:///home/me/traces/.siplens.json']);
  });

  it('is read once for all documents, and again when it has changed', async () => {
    const files = new Files();
    files.put('file:///home/me/.siplens.json', { rules: { [rule]: 'error' } });
    const asker = await opened(files);
    await severities(asker);
    const count = files.asked.length;
    const other = 'file:///home/me/traces/lab/b.sip';
    await asker.open(other, 'sip', movedPermanently);
    expect(await severities(asker, other)).toEqual([1]);
    expect(files.asked).toHaveLength(count);
    files.put('file:///home/me/.siplens.json', { rules: { [rule]: 'hint' } });
    await changed(asker, 'file:///home/me/other.json');
    expect(await severities(asker)).toEqual([1]);
    await changed(asker, 'file:///home/me/.siplens.json');
    expect(await severities(asker)).toEqual([4]);
  });

  it('changes the id of a result, so that a client does not keep an old one', async () => {
    const files = new Files();
    const asker = await opened(files);
    const ask = async (previousResultId?: string): Promise<{ readonly kind: string; readonly resultId?: string }> => {
      const known = previousResultId === undefined ? {} : { previousResultId };
      return await asker.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...known });
    };
    const first = await ask();
    expect(await ask(first.resultId)).toMatchObject({ kind: 'unchanged' });
    files.put('file:///home/me/.siplens.json', { rules: { [rule]: 'error' } });
    await changed(asker, 'file:///home/me/.siplens.json');
    expect(await ask(first.resultId)).toMatchObject({ kind: 'full' });
  });

  it('is watched where the client can', async () => {
    const watching = {
      ...fullClient,
      workspace: { ...fullClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    };
    const asker = await opened(new Files(), { capabilities: watching });
    await severities(asker);
    expect(asker.registered).toContain('workspace/didChangeWatchedFiles');
    await asker.end();
    expect((await opened(new Files())).registered).not.toContain('workspace/didChangeWatchedFiles');
  });

  it('is asked of a client that reads it, whatever the document is kept in', async () => {
    const files = new Files();
    const at = 'vscode-vfs://github/sip-lens/traces/a.sip';
    files.put('vscode-vfs://github/sip-lens/.siplens.json', { rules: { [rule]: 'error' } });
    open = await pair({ capabilities: fullClient, initializationOptions: { readsProjectFiles: true } });
    open.client.onRequest(readProjectFileRequest, ({ uri: file }: ReadProjectFileParams) => files.read(file));
    await open.open(at, 'sip', movedPermanently);
    expect(await severities(open, at)).toEqual([1]);
  });

  it('is none for a document that was never saved, nor where nobody can read', async () => {
    const files = new Files();
    expect(await severities(await opened(files, {}, 'untitled:Untitled-1'), 'untitled:Untitled-1')).toEqual([2]);
    expect(files.asked).toEqual([]);
    await open?.end();
    open = await pair({ capabilities: fullClient });
    await open.open(uri, 'sip', movedPermanently);
    expect(await severities(open)).toEqual([2]);
  });

  it.each([
    [
      '{\n"rules": {,}}',
      'file:///home/me/.siplens.json:2:11: from “,” on this is no JSON (a comma, a quotation mark or a bracket too many, or missing). Until it is corrected nothing holds that the file says.',
    ],
    [
      '{"rules": {\r\n  "moved-permanent": "off"}}',
      'file:///home/me/.siplens.json:2:3: rules.moved-permanent: “moved-permanent” is no rule; docs/rules has the list. Did you mean “moved-permanently”? Until it is corrected this is left out, and the rest of the file holds.',
    ],
  ])('that is wrong (%j) is named once, with the place and what to do', async (content, sentence) => {
    const files = new Files();
    files.put('file:///home/me/.siplens.json', content);
    const asker = await opened(files);
    expect(await severities(asker)).toEqual([2]);
    expect(await severities(asker)).toEqual([2]);
    expect(asker.logged).toEqual([sentence]);
  });

  it('that is wrong is a part of the status, until it is right', async () => {
    const files = new Files();
    files.put('file:///home/me/.siplens.json', '{ "profile": "strct" }');
    const asker = await opened(files, { initializationOptions: { documentStatus: true } });
    const told = async (): Promise<DocumentStatus> => {
      const heard = new Promise<DocumentStatus>((resolve) => {
        asker.client.onNotification(documentStatusNotification, resolve);
      });
      await severities(asker);
      asker.beQuiet();
      return await heard;
    };
    expect((await told()).problem).toMatch(/^file:\/\/\/home\/me\/\.siplens\.json:1:3: profile: .*“strict”\?/u);
    files.put('file:///home/me/.siplens.json', '{ "profile": "strict" }');
    await changed(asker, 'file:///home/me/.siplens.json');
    expect(await told()).not.toHaveProperty('problem');
  });

  it('suppresses what it names, and so does a comment; how much is part of the status', async () => {
    const files = new Files();
    files.put('file:///home/me/.siplens.json', { suppress: [{ rule, callId }] });
    const asker = await opened(files, { initializationOptions: { documentStatus: true } });
    expect(await severities(asker)).toEqual([]);
    const told = new Promise((resolve) => void asker.client.onNotification(documentStatusNotification, resolve));
    asker.beQuiet();
    expect(await told).toEqual({ uri, messages: 3, findings: 0, suppressed: 1 });
    const commented = 'file:///elsewhere/b.sip';
    await asker.open(
      commented,
      'sip',
      movedPermanently.replace('SIP/2.0 301', `# siplens-disable ${rule} known\r\nSIP/2.0 301`),
    );
    expect(await severities(asker, commented)).toEqual([]);
  });
});

describe('the reader of the Node server', () => {
  it('returns the text of a file of settings, why there is none to be had, and nothing where there is no such file', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sip-lens-read-'));
    const place = (name: string): string => pathToFileURL(path.join(folder, name)).href;
    writeFileSync(path.join(folder, 'a b.json'), '{"é":1}');
    writeFileSync(path.join(folder, 'long.json'), ' '.repeat(1024 * 1024 + 1));
    const read = await Promise.all(
      [place('a b.json'), place('none.json'), place('.'), place('long.json'), 'https://example.com/a'].map(readFile),
    );
    rmSync(folder, { recursive: true });
    expect(read).toEqual([{ text: '{"é":1}' }, {}, { unread: 'no-file' }, { unread: 'too-long' }, {}]);
  });
});
