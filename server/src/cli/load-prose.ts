import type { Prose } from '../engine/index.ts';
import { readProse } from '../engine/index.ts';
import type { CliLanguage } from './say.ts';

/** The long texts of each language as JSON; the build puts them here. */
declare const embeddedProse: Readonly<Record<CliLanguage, string>>;

/** Returns the long texts of a language. */
export function loadProse(language: CliLanguage): Prose {
  const prose = readProse(JSON.parse(language === 'ja' ? embeddedProse.ja : embeddedProse.en));
  if (prose === undefined) throw new Error('The build has put something else in the place of the prose.');
  return prose;
}
