import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../engine/index.ts';

/** Reads the pages of the rules, which the build puts beside the server. Rejects where somebody has taken the server without them. */
export async function loadRulePages(language: Language): Promise<unknown> {
  return JSON.parse(await readFile(path.join(__dirname, `rules.${language}.json`), 'utf8'));
}
