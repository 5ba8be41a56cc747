import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const KEEPER = fileURLToPath(new URL('server-keeper.mjs', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** The window starts empty and quiet, and nothing in it asks for a network, an account or a decision. */
export const QUIET_WINDOW = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'git.enabled': false,
  // In a browser VS Code saves by itself, and a key pressed by mistake would change the samples of the project.
  'files.autoSave': 'off',
};

/** Returns a new temporary folder; its name is short because a socket's path may have 107 characters at most. */
export async function temporaryFolder() {
  return await mkdtemp(path.join(tmpdir(), 'sip-lens-'));
}

/** An empty description of the marketplace: the window then never looks for extensions on the network. */
const NO_GALLERY = '{}';

/** Without this switch the window passes over what its address says about an extension under development. */
export const FOR_DEVELOPMENT = ['--enable-smoke-test-driver'];

/**
 * Serves the browser VS Code on a loopback address and returns {origin, token, authority, exited, stop}. `exited` resolves
 * when the server is gone for any reason; `stop` ends it with all its children and removes `temporary`.
 */
export async function startServer({ main, temporary, extensionsFolder, settings = {}, switches = [] }) {
  const data = path.join(temporary, 'data');
  await mkdir(path.join(data, 'User'), { recursive: true });
  await writeFile(path.join(data, 'User', 'settings.json'), JSON.stringify({ ...QUIET_WINDOW, ...settings }));
  const token = randomBytes(16).toString('hex');
  const all = [
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-workspace-trust', '--server-data-dir', temporary],
    ...['--user-data-dir', data, '--extensions-dir', extensionsFolder, ...switches],
  ];
  const child = spawn(process.execPath, [KEEPER, temporary, process.execPath, main, ...all], {
    detached: true,
    env: { ...process.env, TMPDIR: temporary, EXTENSIONS_GALLERY: NO_GALLERY },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  const stop = async () => {
    child.stdin.destroy();
    await exited;
  };
  try {
    const port = await listeningPort(child, exited);
    return { origin: `http://127.0.0.1:${port}`, authority: `127.0.0.1:${port}`, token, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listeningPort(child, exited) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (what) => reject(new Error(`The browser VS Code ${what}. It printed:\n${printed.slice(-2000)}`));
    const timer = setTimeout(() => fail(`did not start within ${READY_WITHIN_MS / 1000} s`), READY_WITHIN_MS);
    const read = (chunk) => {
      printed += chunk;
      const found = /listening on (\d+)/.exec(printed);
      if (found === null) return;
      clearTimeout(timer);
      resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    exited.then(() => {
      clearTimeout(timer);
      fail('ended before it was ready');
    });
  });
}
