import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { windowAddress } from './window-address.mjs';
import { startServer, temporaryFolder } from './start-server.mjs';
import { vscodeServer } from './vscode-server.mjs';

/** What an installed extension consists of; the rest of the project is not needed to run it. */
const EXTENSION_PARTS =
  /^(package(\.nls.*)?\.json|language-configuration\.json|dist|syntaxes|schemas|l10n|images|media|README\.md)$/u;

/**
 * Opens VS Code on `folder` with the built extension: the desktop VS Code where `code` is on the PATH, else the browser VS
 * Code on a loopback address that it prints. The latter returns after Ctrl-C, and leaves nothing behind.
 */
export async function openEditor({ root, folder, log }) {
  const code = process.platform === 'win32' ? 'code.cmd' : 'code';
  const shell = process.platform === 'win32';
  if (spawnSync(code, ['--version'], { stdio: 'ignore', shell }).status === 0) {
    log('Opening VS Code with SIP Lens.');
    const child = spawn(code, [`--extensionDevelopmentPath=${root}`, folder, '--new-window'], {
      stdio: 'inherit',
      shell,
    });
    await once(child, 'exit');
    return;
  }
  await openBrowserVscode({ root, folder, log });
}

async function openBrowserVscode({ root, folder, log }) {
  log('There is no `code` on the PATH, so VS Code will run in your browser.');
  const { main, version } = await vscodeServer({ root, log });
  const stopping = stopRequest();
  const temporary = await temporaryFolder();
  const extensionsFolder = path.join(temporary, 'extensions');
  await installBuilt(root, extensionsFolder);
  const server = await startServer({ main, temporary, extensionsFolder });
  log(`VS Code ${version} with SIP Lens is ready. Open this address in a browser on this machine:`);
  log(`\n  ${windowAddress({ server, folder })}\n`);
  log('It is for you alone: the address holds a key. Press Ctrl-C here to end it.');
  const end = await Promise.race([stopping, server.exited.then(() => 'by itself')]);
  await server.stop();
  log(end === 'by itself' ? 'The browser VS Code ended by itself.' : 'Ended; nothing is left behind.');
}

function stopRequest() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
}

/** Puts a copy of the built extension where VS Code looks for installed ones, so that every window has it. */
export async function installBuilt(root, extensionsFolder) {
  const { publisher, name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const target = path.join(extensionsFolder, `${publisher}.${name}-${version}`);
  await mkdir(target, { recursive: true });
  const parts = (await readdir(root)).filter((part) => EXTENSION_PARTS.test(part));
  const isWanted = (file) => !file.endsWith('.vsix');
  for (const part of parts) {
    await cp(path.join(root, part), path.join(target, part), { recursive: true, filter: isWanted });
  }
}
