import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  DiagnosticRefreshRequest,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { changeSettings, hoverAt, positionOf, pulled } from './ask.ts';
import { movedPermanently, plainLog, withoutContact } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/moved.sip';

let open: Pair | undefined;
afterEach(() => open?.end());

async function opened(options: Parameters<typeof pair>[0], text = movedPermanently, languageId = 'sip'): Promise<Pair> {
  open = await pair(options);
  await open.open(uri, languageId, text);
  return open;
}

describe('diagnostics that the client asks for', () => {
  it('carry the source, the rule with its page, the places and what helps', async () => {
    const [found] = await pulled(await opened({ capabilities: fullClient }), uri);
    expect(found).toMatchObject({
      source: 'sip',
      code: 'moved-permanently',
      codeDescription: { href: 'https://github.com/sip-lens/sip-lens/blob/main/docs/rules/moved-permanently.md' },
      severity: 2,
      range: { start: positionOf(movedPermanently, '301') },
    });
    expect(found?.message).toContain('sip:alice@new.example.com');
    expect(found?.relatedInformation?.length).toBeGreaterThan(0);
    expect(found?.relatedInformation?.length).toBeLessThan(4);
  });

  it('leave out what the client does not understand', async () => {
    const [found] = await pulled(await opened({ capabilities: { textDocument: { diagnostic: {} } } }), uri);
    expect(found).toMatchObject({ code: 'moved-permanently' });
    expect(found).not.toHaveProperty('codeDescription');
    expect(found).not.toHaveProperty('relatedInformation');
  });

  it('are unchanged until the text, the settings or the language change', async () => {
    let settings: unknown = null;
    const asker = await opened({ capabilities: fullClient, settings: () => settings });
    const ask = async (previousResultId?: string) => {
      const previous = previousResultId === undefined ? {} : { previousResultId };
      return await asker.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...previous });
    };
    const first = await ask();
    expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });

    await asker.change(uri, 2, [{ text: `\r\n${movedPermanently}` }]);
    const afterEdit = await ask(first.resultId);
    expect(afterEdit.kind).toBe('full');

    settings = { rules: { 'moved-permanently': 'error' } };
    await changeSettings(asker, null);
    const afterSettings = await ask(afterEdit.resultId);
    expect(afterSettings).toMatchObject({ kind: 'full', items: [{ severity: 1 }] });

    settings = { rules: { 'moved-permanently': 'error' }, language: 'ja' };
    await changeSettings(asker, null);
    const inJapanese = await ask(afterSettings.resultId);
    expect(inJapanese.kind === 'full' ? inJapanese.items[0]?.message : '').toMatch(/[ぁ-ん]/u);
  });

  it('are asked for again when the settings change', async () => {
    const asker = await opened({ capabilities: fullClient });
    const asked = new Promise<void>((resolve) => {
      asker.client.onRequest(DiagnosticRefreshRequest.type, () => resolve());
    });
    await changeSettings(asker, null);
    await asked;
    expect(asker.registered).toContain('workspace/didChangeConfiguration');
  });

  it('are none for a log without SIP', async () => {
    expect(await pulled(await opened({ capabilities: fullClient }, plainLog, 'log'), uri)).toEqual([]);
  });

  it('are never sent unasked as well', async () => {
    const asker = await opened({ capabilities: fullClient });
    asker.beQuiet();
    await pulled(asker, uri);
    expect(asker.published).toEqual([]);
  });

  it('stop at 999, the worst first, and say how many more there are and how to see them', async () => {
    const calls = Array.from({ length: 1005 }, (_, call) => {
      return movedPermanently
        .replaceAll('2xTb9vxSit55XU7p8', `call${call}`)
        .replaceAll('z9hG4bK74bf9', `z9hG4bK${call}`)
        .replace(/(?<=SIP\/2\.0 301.*\r\n)/, `Server: system ${call}\r\n`);
    });
    const worst = withoutContact.replaceAll('2xTb9vxSit55XU7p8', 'last').replaceAll('z9hG4bK74bf9', 'z9hG4bKlast');
    const settings = (): unknown => ({ rules: { 'redirect-without-contact': 'error' } });
    const found = await pulled(await opened({ capabilities: fullClient, settings }, calls.join('') + worst), uri);
    expect(found).toHaveLength(1000);
    expect(found[0]).toMatchObject({ code: 'redirect-without-contact', severity: 1 });
    expect(found.at(-1)?.message).toMatch(/^SIP Lens found \d+ more places.*sipLens\.rules.*sipLens\.responses/u);
    expect(found.at(-1)).not.toHaveProperty('code');
  });

  it('are answered as cancelled when the client has lost interest', async () => {
    const source = new CancellationTokenSource();
    // The client changes its mind while the first slice of a long log is being read.
    let slices = 0;
    const yieldTurn = (): Promise<void> => {
      slices += 1;
      source.cancel();
      return new Promise((resolve) => void setImmediate(resolve));
    };
    const text = movedPermanently.repeat(4000);
    const asker = await opened({ capabilities: fullClient, runtime: { yieldTurn } }, text);
    const asked = asker.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, source.token);
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(slices).toBeLessThan(8);
    expect(await hoverAt(asker, uri, positionOf(text, '301'))).toContain('Meaning of 301');
  });
});

describe('diagnostics for a client that cannot ask', () => {
  it('are sent once it is quiet, with the version, and taken back when the document is closed', async () => {
    const listener = await opened({});
    await hoverAt(listener, uri, { line: 0, character: 0 });
    expect(listener.published).toEqual([]);
    listener.beQuiet();
    await untilPublished(listener, 1);
    expect(listener.published[0]).toMatchObject({ uri, version: 1, diagnostics: [{ code: 'moved-permanently' }] });
    await listener.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await untilPublished(listener, 2);
    expect(listener.published[1]).toEqual({ uri, diagnostics: [] });
  });

  it('follow the settings that the client sends', async () => {
    const listener = await opened({ initializationOptions: { settings: { rules: { 'moved-permanently': 'hint' } } } });
    await hoverAt(listener, uri, { line: 0, character: 0 });
    listener.beQuiet();
    await untilPublished(listener, 1);
    expect(listener.published[0]?.diagnostics).toMatchObject([{ severity: 4 }]);
    await changeSettings(listener, { sipLens: { rules: { 'moved-permanently': 'off' } } });
    await hoverAt(listener, uri, { line: 0, character: 0 });
    listener.beQuiet();
    await untilPublished(listener, 2);
    expect(listener.published[1]?.diagnostics).toEqual([]);
  });
});

async function untilPublished(listener: Pair, count: number): Promise<void> {
  for (let round = 0; listener.published.length < count && round < 1000; round += 1) {
    await new Promise((resolve) => void setImmediate(resolve));
  }
  expect(listener.published.length).toBeGreaterThanOrEqual(count);
}
