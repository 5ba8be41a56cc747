import { afterEach, describe, expect, it } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import { hoverAt, positionOf } from './ask.ts';
import { movedPermanently, plainLog } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { clientCommands, pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/moved.sip';
const status = positionOf(movedPermanently, '301');

let open: Pair | undefined;
afterEach(() => open?.end());

async function opened(options: Parameters<typeof pair>[0], languageId = 'sip', text = movedPermanently): Promise<Pair> {
  open = await pair(options);
  await open.open(uri, languageId, text);
  return open;
}

describe('hover', () => {
  it('explains a 301 and offers links to a client that runs them', async () => {
    const vscode = await opened({ capabilities: fullClient, initializationOptions: { clientCommands } });
    const text = await hoverAt(vscode, uri, status);
    expect(text).toContain('Meaning of 301');
    expect(text).toContain('sip:alice@new.example.com');
    expect(text).toContain('command:sipLens.compareCodes');
  });

  it('has no links for a client that announced no commands', async () => {
    const text = await hoverAt(await opened({}), uri, status);
    expect(text).toContain('Meaning of 301');
    expect(text).not.toContain('command:');
  });

  it.each([
    ['ja', { locale: 'ja' }],
    ['ja-JP', { locale: 'ja-JP' }],
    ['the setting', { capabilities: fullClient, settings: () => ({ language: 'ja' }) }],
    ['the option of a client whose locale is another', { locale: 'en', initializationOptions: { language: 'ja' } }],
  ])('speaks Japanese because of %s', async (_name, options) => {
    expect(await hoverAt(await opened(options), uri, status)).toMatch(/リダイレクト|新しい/u);
  });

  it('speaks English where the setting says so, whatever the editor speaks', async () => {
    const japanese = await opened({ capabilities: fullClient, locale: 'ja', settings: () => ({ language: 'en' }) });
    expect(await hoverAt(japanese, uri, status)).not.toMatch(/[ぁ-ん]/u);
  });

  it('is plain text for a client that shows no Markdown', async () => {
    const plain = await opened({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
    const hover = await plain.client.sendRequest(HoverRequest.type, { textDocument: { uri }, position: status });
    expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
    const text = await hoverAt(plain, uri, status);
    expect(text).toContain('301 Moved Permanently');
    expect(text).not.toMatch(/\*\*|\]\(|^#|`/m);
  });

  it.each(['log', 'plaintext'])('explains a trace in a %s document as well', async (languageId) => {
    expect(await hoverAt(await opened({}, languageId), uri, status)).toContain('Meaning of 301');
  });

  it.each(['log', 'plaintext', 'sip'])('says nothing in a %s document without SIP', async (languageId) => {
    const quiet = await opened({}, languageId, plainLog);
    expect(await hoverAt(quiet, uri, positionOf(plainLog, '301'))).toBeUndefined();
    expect(await hoverAt(quiet, uri, positionOf(plainLog, '380'))).toBeUndefined();
  });

  it('answers nothing about a document that is not open', async () => {
    expect(await hoverAt(await opened({}), 'file:///elsewhere.sip', status)).toBeUndefined();
  });

  it('stays short and says why when the explanations cannot be read', async () => {
    const broken = await opened({ runtime: { loadProse: () => Promise.reject(new Error('no such file')) } });
    expect(await hoverAt(broken, uri, status)).toContain('sip:alice@new.example.com');
    expect(broken.logged.filter((line) => line.includes('no such file'))).toHaveLength(1);
  });

  it('is nothing, and the log says why, when the analysis fails; other answers still come', async () => {
    let isBroken = true;
    const yieldTurn = (): Promise<void> => (isBroken ? Promise.reject(new Error('out of order')) : Promise.resolve());
    const failing = await opened({ runtime: { yieldTurn } }, 'sip', movedPermanently.repeat(1000));
    expect(await hoverAt(failing, uri, status)).toBeUndefined();
    expect(failing.logged.join('\n')).toMatch(/textDocument\/hover failed.*out of order/su);
    isBroken = false;
    expect(await hoverAt(failing, uri, status)).toContain('Meaning of 301');
  });
});
