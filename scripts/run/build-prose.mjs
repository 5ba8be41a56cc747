import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseProse } from './parse-prose.mjs';
import { root } from './root.mjs';

const proseRoot = path.join(root, 'prose');

/**
 * Writes dist/prose.<language>.json (the codes) and dist/rules.<language>.json (the pages of the rules, which only who wants to read one
 * loads) for every folder of prose/: each page a title and its sections. Returns {codes: {<language>: the JSON text}, rules: the same}.
 */
export async function buildProse() {
  await mkdir(path.join(root, 'dist'), { recursive: true });
  const codes = {};
  const rules = {};
  for (const language of await folders(proseRoot)) {
    codes[language] = JSON.stringify({ language, codes: await readKind(language, 'codes') });
    rules[language] = JSON.stringify({ language, rules: await readKind(language, 'rules') });
    await writeFile(path.join(root, 'dist', `prose.${language}.json`), codes[language]);
    await writeFile(path.join(root, 'dist', `rules.${language}.json`), rules[language]);
  }
  return { codes, rules };
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
