import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Returns the path of the one package in dist/; throws with what to do when there is none. */
export async function builtVsix(root) {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const name = `sip-lens-${version}.vsix`;
  const names = await readdir(path.join(root, 'dist')).catch(() => []);
  if (names.includes(name)) return path.join(root, 'dist', name);
  throw new Error(`There is no dist/${name} to install. Run npm run package first.`);
}

/** Installs a package into an extensions folder, by VS Code's own command line. */
export function installVsix({ host, vsix, extensionsFolder, userDataFolder }) {
  const [command, ...first] = host.cli;
  const where = ['--extensions-dir', extensionsFolder, '--user-data-dir', userDataFolder];
  const result = spawnSync(command, [...first, '--install-extension', vsix, '--force', ...where], {
    encoding: 'utf8',
    env: { ...process.env, ...host.env },
    shell: process.platform === 'win32' && command.endsWith('.cmd'),
  });
  if (result.status === 0) return;
  throw new Error(
    `${path.basename(vsix)} could not be installed: ${result.error?.message ?? result.stdout + result.stderr}`,
  );
}
