import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/**
 * Returns what the generators in scripts/docs/ make: path from the project's folder to text. A generator is a module that
 * exports `outputs()`, which returns such a Map or a promise of one. Throws when two make the same file.
 */
export async function generatedDocs() {
  const folder = path.join(root, 'scripts', 'docs');
  const names = await readdir(folder).catch(() => []);
  const all = new Map();
  for (const name of names.filter((file) => file.endsWith('.mjs') && !file.endsWith('.test.mjs')).sort()) {
    const generator = await import(pathToFileURL(path.join(folder, name)).href);
    if (generator.outputs === undefined) continue;
    for (const [file, text] of await generator.outputs()) {
      if (all.has(file)) throw new Error(`${file} is made by two generators; ${name} is the second.`);
      all.set(file, text);
    }
  }
  return all;
}
