import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseProse } from './parse-prose.mjs';
import { root } from './root.mjs';

const proseRoot = path.join(root, 'prose');

/**
 * Writes dist/prose.<language>.json for every folder of prose/: its codes, each a title and its sections. Returns {<language>: the JSON
 * text}. The pages of the rules are documentation: a finding links to them.
 */
export async function buildProse() {
  await mkdir(path.join(root, 'dist'), { recursive: true });
  const written = {};
  for (const language of await folders(proseRoot)) {
    const codes = await readKind(language, 'codes');
    written[language] = JSON.stringify({ language, codes });
    await writeFile(path.join(root, 'dist', `prose.${language}.json`), written[language]);
  }
  return written;
}

async function readKind(language, kind) {
  const entries = [];
  for (const file of await markdownFiles(path.join(proseRoot, language, kind))) {
    const place = path.join('prose', language, kind, file);
    const markdown = await readFile(path.join(root, place), 'utf8');
    entries.push([path.basename(file, '.md'), parseProse(markdown, place)]);
  }
  return Object.fromEntries(entries);
}

async function folders(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Returns the Markdown files of a folder in a fixed order; a kind that a language has no text for has no folder. */
async function markdownFiles(folder) {
  const names = await readdir(folder).catch((error) => (error.code === 'ENOENT' ? [] : Promise.reject(error)));
  return names.filter((name) => name.endsWith('.md')).sort();
}
