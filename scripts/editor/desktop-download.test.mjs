import { createServer } from 'node:net';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { desktopDownload } from './desktop-download.mjs';

describe('desktopDownload', () => {
  let folder;
  let proxy;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sip-lens-'));
  });

  afterEach(async () => {
    // Closing ends when the last connection has ended, so a download that lived on would keep the test from passing.
    await promisify(proxy.close.bind(proxy))();
    await rm(folder, { recursive: true, force: true });
  });

  /** Stands between the download and the network: `answer` gets each connection once something was asked on it. */
  async function through(answer) {
    proxy = createServer((socket) => {
      socket.on('error', () => undefined).once('data', () => answer(socket));
    });
    await once(proxy.listen(0, '127.0.0.1'), 'listening');
    const address = `http://127.0.0.1:${proxy.address().port}`;
    return { ...process.env, npm_config_https_proxy: address };
  }

  it('ends a download that goes on for too long, and says so', async () => {
    const env = await through(() => undefined);
    await expect(desktopDownload({ folder, withinMs: 1_500, env })).rejects.toThrow('no download within 1.5 s');
  });

  it('hands on why there is none', async () => {
    const env = await through((socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'));
    await expect(desktopDownload({ folder, withinMs: 20_000, env })).rejects.toThrow(/./u);
  });
});
