import { compareCodes, plainText } from '../../engine/index.ts';
import { loadProse } from '../load-prose.ts';
import type { Output } from '../output.ts';
import { readCode } from '../read-code.ts';
import type { CliLanguage } from '../say.ts';

/** Prints two status codes side by side. Returns the exit code: 0, or 2 when one of them is none. */
export function compare(codes: readonly [string, string], language: CliLanguage, output: Output): number {
  const [first, second] = codes.map((text) => readCode(text, language, output));
  if (first === undefined || second === undefined) return 2;
  output.out(`${plainText(compareCodes(first, second, loadProse(language)))}\n`);
  return 0;
}
