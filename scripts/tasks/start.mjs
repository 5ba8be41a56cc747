import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../run/build.mjs';
import { command } from '../run/command.mjs';
import { root } from '../run/root.mjs';

await build({ minify: false, sourcemap: true });

const traces = await tracesOf('samples');
console.log(`What SIP Lens finds in samples/ (${traces.length} files):`);
const cli = path.join(root, 'dist', 'cli.js');
const code =
  traces.length === 0 ? 0 : await command(process.execPath, [cli, 'messages', '--format', 'count', ...traces]);
if (code !== 0) process.exit(code);

const editor = path.join(root, 'scripts', 'editor', 'open.mjs');
if (!process.argv.includes('--once') && existsSync(editor)) {
  const { openEditor } = await import(pathToFileURL(editor).href);
  await openEditor({ root, folder: path.join(root, 'samples'), log: console.log });
}

/** Returns the traces in a folder of the project, without the pages and tables that describe them. */
async function tracesOf(folder) {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/^\.|\.(md|tsv)$/.test(entry.name));
  return files.map((entry) => path.join(folder, entry.name)).sort();
}
