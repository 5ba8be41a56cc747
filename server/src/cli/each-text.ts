import type { TextSource } from '../engine/index.ts';
import { visibleText } from '../engine/index.ts';
import type { Output } from './output.ts';
import { readInput } from './read-input.ts';
import type { CliLanguage } from './say.ts';
import { say } from './say.ts';

/**
 * Hands the text of each file to `visit`, which returns how many messages it found, and says of each file that cannot be
 * read what is wrong; the others are visited all the same. Returns 0, or 2 when any could not be read.
 */
export function eachText(
  files: readonly string[],
  language: CliLanguage,
  output: Output,
  visit: (file: string, text: TextSource) => number,
): 0 | 2 {
  let code: 0 | 2 = 0;
  for (const file of files) {
    const input = readInput(file);
    const shown = visibleText(file);
    if (input.kind === 'problem') {
      output.problem(`sip-lens: ${say(language, input.id, { ...input.values, file: shown })}\n`);
      code = 2;
      continue;
    }
    const found = visit(file, input.text);
    if (found === 0 && input.looksBinary) {
      output.problem(`sip-lens: ${say(language, 'input.binary', { file: shown })}\n`);
      code = 2;
    }
  }
  return code;
}
