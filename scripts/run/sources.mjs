import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from './root.mjs';

/** Returns the TypeScript sources of client/ and server/: path from the project's folder (with `/`) to text, sorted. */
export async function sources() {
  const files = [];
  for (const room of ['client', 'server']) {
    const entries = await readdir(path.join(root, room), { recursive: true, withFileTypes: true });
    const isSource = (entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts');
    for (const entry of entries.filter(isSource))
      files.push(path.relative(root, path.join(entry.parentPath, entry.name)));
  }
  const named = files.map((file) => file.split(path.sep).join('/')).sort();
  return new Map(await Promise.all(named.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')])));
}
