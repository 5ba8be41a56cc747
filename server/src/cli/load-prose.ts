import type { Prose } from '../engine/index.ts';
import { readProse } from '../engine/index.ts';
import type { CliLanguage } from './say.ts';

/** The long texts of each language as JSON; the build puts them here, so that the bundle needs no file beside it. */
declare const embeddedProse: Readonly<Record<CliLanguage, string>>;

/** Returns the long texts of a language. */
export function loadProse(language: CliLanguage): Prose {
  const prose = readProse(JSON.parse(embeddedProse[language]));
  if (prose === undefined) throw new Error('The build has put something else in the place of the prose.');
  return prose;
}
