import { makeProgram } from '../text/make-program.ts';
import type { PatternProgram } from '../text/pattern-program.ts';
import { formats } from './formats/index.ts';
import { contextPatterns, lineRoles } from './line-roles.ts';

let made: PatternProgram | undefined;

/**
 * Returns the program of the patterns of all formats: first the group of what a line may be, then for each format that of the lines
 * above its marker. The build puts the program in place of this module (`scripts/run/embed-program.mjs`), so that what starts need
 * not make it.
 */
export function lineProgram(): PatternProgram {
  made ??= makeProgram([
    lineRoles().map(({ pattern }) => pattern),
    ...formats.map((_, index) => contextPatterns(index + 1)),
  ]);
  return made;
}
