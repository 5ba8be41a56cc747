import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { cacheFolder } from './cache-folder.mjs';
import { findChromium } from './chromium.mjs';
import { desktopDownload } from './desktop-download.mjs';
import { hasVirtualDisplay, startVirtualDisplay } from './virtual-display.mjs';
import { vscodeServer } from './vscode-server.mjs';

const BROWSER_VSCODE = fileURLToPath(new URL('browser-vscode.mjs', import.meta.url));
const DOWNLOAD_WITHIN_MS = 20_000;

/**
 * Returns {kind: 'desktop' | 'browser', executable, cli, env, name, close}: the VS Code in which the suites run, the
 * command line that installs an extension into it, what its environment needs, and its name in words. The order is
 * VSCODE_EXECUTABLE, a desktop VS Code that @vscode/test-electron downloads, the browser VS Code, which needs npm only.
 * SIP_LENS_EDITOR=browser goes straight to the last.
 */
export async function chooseHost({ root, log }) {
  const given = process.env['VSCODE_EXECUTABLE'];
  if (given !== undefined && given !== '') return await givenHost(given);
  if (process.env['SIP_LENS_EDITOR'] === 'browser') return await browserHost({ root, log });
  if (needsVirtualDisplay() && !hasVirtualDisplay()) {
    log('This machine has no display for a desktop VS Code; the suites run in the browser VS Code.');
    return await browserHost({ root, log });
  }
  try {
    const executable = await desktopDownload({
      folder: path.join(cacheFolder(root), 'desktop'),
      withinMs: DOWNLOAD_WITHIN_MS,
    });
    return await desktopHost(executable, 'desktop VS Code, downloaded');
  } catch (error) {
    log(`No desktop VS Code (${error.message}); the suites run in the browser VS Code.`);
    return await browserHost({ root, log });
  }
}

async function givenHost(executable) {
  if (existsSync(executable)) return await desktopHost(executable, `desktop VS Code, ${executable}`);
  throw new Error(`VSCODE_EXECUTABLE is ${executable}, but there is no such file. Correct it, or unset it.`);
}

async function desktopHost(executable, name) {
  const cli = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const isHidden = needsVirtualDisplay() && hasVirtualDisplay();
  const display = isHidden ? await startVirtualDisplay() : undefined;
  const env = display === undefined ? {} : { DISPLAY: display.name };
  return { kind: 'desktop', executable, cli, env, name, close: () => display?.stop() };
}

/** What must be downloaded or unpacked is done here, once and with its messages, rather than inside the first run. */
async function browserHost({ root, log }) {
  const { version } = await vscodeServer({ root, log });
  const chromium = await findChromium({ root, log });
  const name = `browser VS Code ${version}, with ${chromium.name}`;
  const cli = [process.execPath, BROWSER_VSCODE];
  return { kind: 'browser', executable: BROWSER_VSCODE, cli, env: {}, name, close: () => undefined };
}

function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}
