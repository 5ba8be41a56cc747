import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  LogMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { longestWithoutWorker } from '../../src/lsp/analysis/longest-without-worker.ts';
import { positionOf } from './ask.ts';
import { movedPermanently } from './fixtures.ts';
import { initializeParams } from './initialize-params.ts';

const bundle = fileURLToPath(new URL('../../../dist/server.js', import.meta.url));
/** Other editors start the server with the Node that the machine has. */
const node = process.env['SIP_LENS_MACHINE_NODE'] ?? process.execPath;

describe.skipIf(!existsSync(bundle))('dist/server.js --stdio (needs `npm run build`)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sip-lens-server-'));
  const alone = path.join(folder, 'server.js');
  beforeAll(() => copyFileSync(bundle, alone));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Starts the server as another editor does, has it explain a 301, and returns what it said and how it ended. */
  async function explained(text: string) {
    const child = spawn(node, [alone, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => void child.on('exit', (code) => resolve(code)));
    const client = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const logged: string[] = [];
    client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
    client.listen();
    await client.sendRequest(InitializeRequest.type, initializeParams({}, { locale: 'ja' }));
    const textDocument = { uri: 'file:///a.sip', languageId: 'sip', version: 1, text };
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const position = positionOf(text, '301');
    const hover = await client.sendRequest(HoverRequest.type, { textDocument: { uri: textDocument.uri }, position });
    await client.sendRequest(ShutdownRequest.type);
    await client.sendNotification(ExitNotification.type);
    const code = await ended;
    client.dispose();
    return { hover: JSON.stringify(hover), logged, code };
  }

  it('speaks LSP to any editor with no file beside it, explains in full, and ends when told to', async () => {
    const { hover, code } = await explained(movedPermanently);
    expect(hover).toMatch(/恒久/u);
    expect(code).toBe(0);
  });

  it('explains a document above 20 MB from a thread of its own, and still ends', async () => {
    const chatter = '10:00:00 nothing of interest\r\n'.repeat(Math.ceil(longestWithoutWorker / 30));
    const { hover, logged, code } = await explained(`${movedPermanently}\r\n${chatter}`);
    expect(hover).toMatch(/恒久/u);
    expect(logged).toEqual([]);
    expect(code).toBe(0);
  });
});
