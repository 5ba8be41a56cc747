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
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
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

  it('speaks LSP to any editor with no file beside it, explains in full, and ends when told to', async () => {
    const child = spawn(node, [alone, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => void child.on('exit', (code) => resolve(code)));
    const client = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    client.listen();
    await client.sendRequest(InitializeRequest.type, initializeParams({}, { locale: 'ja' }));
    const textDocument = { uri: 'file:///a.sip', languageId: 'sip', version: 1, text: movedPermanently };
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const position = positionOf(movedPermanently, '301');
    const hover = await client.sendRequest(HoverRequest.type, { textDocument: { uri: textDocument.uri }, position });
    expect(JSON.stringify(hover)).toMatch(/恒久/u);
    await client.sendRequest(ShutdownRequest.type);
    await client.sendNotification(ExitNotification.type);
    expect(await ended).toBe(0);
    client.dispose();
  });
});
