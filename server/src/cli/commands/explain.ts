import { explainCode, plainText } from '../../engine/index.ts';
import { loadProse } from '../load-prose.ts';
import type { Output } from '../output.ts';
import { readCode } from '../read-code.ts';
import type { CliLanguage } from '../say.ts';

/** Prints what a status code means. Returns the exit code: 0, or 2 for a code that is none. */
export function explain(codeText: string, language: CliLanguage, output: Output): number {
  const code = readCode(codeText, language, output);
  if (code === undefined) return 2;
  output.out(`${plainText(explainCode(code, loadProse(language)))}\n`);
  return 0;
}
