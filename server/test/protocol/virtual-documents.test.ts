import { afterEach, describe, expect, it } from 'vitest';
import {
  DidChangeConfigurationNotification,
  DidCloseTextDocumentNotification,
  TextDocumentContentRefreshRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { uriOf } from '../../src/lsp/explanations.ts';
import { briefRulePages } from '../../src/engine/testing/brief-prose.ts';
import { explanationUri, readExplanationUri, rulePagesRequest } from '../../src/protocol/index.ts';
import type { Explanation } from '../../src/protocol/index.ts';
import { movedPermanently } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/a%20b%26uri%3Dc.sip';
const at = movedPermanently.indexOf('SIP/2.0 301');
const place = { uri, at };

let open: Pair | undefined;
afterEach(() => open?.end());

async function opened(settings?: () => unknown): Promise<Pair> {
  open = await pair({ capabilities: fullClient, ...(settings === undefined ? {} : { settings }) });
  await open.open(uri, 'sip', movedPermanently);
  return open;
}

async function textOf({ client }: Pair, explanation: Explanation): Promise<string> {
  return (await client.sendRequest(TextDocumentContentRequest.type, { uri: uriOf(explanation) })).text;
}

describe('virtual documents', () => {
  it('compare two codes and read the trace at hand', async () => {
    const text = await textOf(await opened(), { kind: 'compare', a: 301, b: 380, place });
    expect(text).toContain('Meaning of 301');
    expect(text).toContain('Meaning of 380');
    expect(text).toContain('sip:alice@new.example.com');
  });

  it('name a trace that is not open on one line, whatever its URI holds', async () => {
    const elsewhere = { uri: 'file:///a\n\n# `b`[c](command:d)', at: 0 };
    const text = await textOf(await opened(), { kind: 'remedy', code: 301, place: elsewhere });
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      '> The file `a␊␊# b[c](command:d)` is not open, so this is about the code in general.',
    );
  });

  it('compare any two codes without a trace', async () => {
    const text = await textOf(await opened(), { kind: 'compare', a: 404, b: 399 });
    expect(text).toContain('Meaning of 404');
    expect(text).not.toContain('sip:alice');
  });

  it('say what to do about this very message', async () => {
    const text = await textOf(await opened(), { kind: 'remedy', code: 301, place });
    expect(text).toContain('sip:alice@new.example.com');
    expect(text).toContain('CSeq: 2 INVITE');
  });

  it('stay readable when the trace is closed', async () => {
    const editor = await opened();
    const explanation: Explanation = { kind: 'remedy', code: 301, place };
    const before = await textOf(editor, explanation);
    await editor.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    expect(await textOf(editor, explanation)).toBe(before);
  });

  it('explain the code, and say that the trace is missing, when it was never open here', async () => {
    const editor = await opened();
    const text = await textOf(editor, { kind: 'remedy', code: 301, place: { uri: 'file:///gone.sip', at } });
    expect(text).toContain('Meaning of 301');
    expect(text).toContain('`gone.sip`');
    expect(text).not.toContain('sip:alice');
  });

  it('are written anew after an edit', async () => {
    const editor = await opened();
    const explanation: Explanation = { kind: 'remedy', code: 301, place };
    await textOf(editor, explanation);
    await editor.change(uri, 2, [{ text: movedPermanently.replaceAll('new.example.com', 'newer.example.com') }]);
    expect(await textOf(editor, explanation)).toContain('sip:alice@newer.example.com');
  });

  it('follow the language when it changes', async () => {
    let settings: unknown = { language: 'en' };
    const editor = await opened(() => settings);
    const explanation: Explanation = { kind: 'compare', a: 301, b: 302 };
    await textOf(editor, explanation);
    const refreshed = new Promise<string>((resolve) => {
      editor.client.onRequest(TextDocumentContentRefreshRequest.type, (params) => resolve(params.uri));
    });
    settings = { language: 'ja' };
    await editor.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    expect(await refreshed).toBe(uriOf(explanation));
    expect(await textOf(editor, explanation)).toContain('比較');
  });

  it('hold the drafted request', async () => {
    const text = await textOf(await opened(), { kind: 'request', variant: 'follow', contactIndex: 0, place });
    expect(text).toMatch(/^INVITE sip:alice@new\.example\.com SIP\/2\.0\r\n/mu);
  });

  it('tell of a rule what it found and its page, also when the trace is not open', async () => {
    const editor = await opened();
    const text = await textOf(editor, { kind: 'rule', rule: 'moved-permanently', place });
    expect(text).toContain('## What was found here');
    expect(text).toContain('`sip:alice@new.example.com`');
    expect(text).toContain('- mend moved-permanently');
    const elsewhere = { uri: 'file:///gone.sip', at };
    const general = await textOf(editor, { kind: 'rule', rule: 'moved-permanently', place: elsewhere });
    expect(general).toContain('- mend moved-permanently');
    expect(general).toContain('> The file `gone.sip` is not open, so this is about the rule in general.');
    expect(await textOf(editor, { kind: 'rule', rule: 'constructor' })).toBe('');
  });

  it('get the pages of rules from a client that reads them for the server', async () => {
    const asked: unknown[] = [];
    const runtime = { loadRulePages: () => Promise.reject(new Error('a worker reads no files')) };
    open = await pair({ capabilities: fullClient, initializationOptions: { rulePages: true }, runtime });
    open.client.onRequest(rulePagesRequest, (params: unknown) => {
      asked.push(params);
      return briefRulePages('en');
    });
    const explanation: Explanation = { kind: 'rule', rule: 'missing-max-forwards' };
    expect(await textOf(open, explanation)).toContain('- mend missing-max-forwards');
    expect(await textOf(open, explanation)).toContain('- mend missing-max-forwards');
    expect(asked).toEqual([{ language: 'en' }]);
  });

  it('go on without the pages where somebody has left them out, and say so once', async () => {
    const runtime = { loadRulePages: () => Promise.reject(new Error('no such file')) };
    open = await pair({ capabilities: fullClient, runtime });
    const explanation: Explanation = { kind: 'rule', rule: 'missing-max-forwards' };
    expect(await textOf(open, explanation)).toContain('maxfwd_process');
    expect(await textOf(open, explanation)).toContain('maxfwd_process');
    expect(open.logged.filter((line) => line.includes('no such file'))).toHaveLength(1);
  });

  it('are empty for a URI that names none', async () => {
    const { client } = await opened();
    for (const odd of [
      'sip-lens:/compare/1-2.md',
      'sip-lens:/../etc',
      'sip-lens:/remedy/301.md.exe',
      'sip-lens:/rule/../etc.md',
    ]) {
      expect(await client.sendRequest(TextDocumentContentRequest.type, { uri: odd })).toEqual({ text: '' });
    }
  });
});

describe('the URI of a virtual document', () => {
  const all: readonly Explanation[] = [
    { kind: 'compare', a: 301, b: 380 },
    { kind: 'compare', a: 301, b: 380, place },
    { kind: 'remedy', code: 301, place: { uri: 'untitled:Untitled-1', at: 0 } },
    { kind: 'remedy', code: 606, place: { uri: 'vscode-remote://ssh%2Bhost/x?a=1&at=2&uri=3#f', at: 12 } },
    { kind: 'rule', rule: 'max-forwards-above-70' },
    { kind: 'rule', rule: 'loop', place },
    { kind: 'request', variant: 'emergency' },
    { kind: 'request', variant: 'follow', contactIndex: 2, place },
  ];

  it.each(all)('names %j, also after an editor has encoded it its own way', (explanation) => {
    const { path, query } = URI.parse(uriOf(explanation));
    expect(readExplanationUri(path, query)).toEqual(explanation);
    const parts = explanationUri(explanation);
    expect(readExplanationUri(parts.path, parts.query)).toEqual(explanation);
  });
});
