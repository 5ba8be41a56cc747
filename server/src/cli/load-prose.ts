import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Prose } from '../engine/index.ts';
import { readProse } from '../engine/index.ts';
import type { CliLanguage } from './say.ts';
import { say } from './say.ts';

/** Returns the long texts of a language from the file beside the bundle. Throws a sentence when it is not there. */
export function loadProse(language: CliLanguage): Prose {
  const file = path.join(__dirname, `prose.${language}.json`);
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch {
    throw new Error(say(language, 'prose.missing', { file }));
  }
  const prose = readProse(JSON.parse(json));
  if (prose === undefined) throw new Error(say(language, 'prose.missing', { file }));
  return prose;
}
