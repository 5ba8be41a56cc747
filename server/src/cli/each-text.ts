import type { TextSource } from '../engine/index.ts';
import { visibleText } from '../engine/index.ts';
import type { Output } from './output.ts';
import { readInput } from './read-input.ts';
import type { CliLanguage } from './say.ts';
import { say } from './say.ts';

/** What became of the files. */
export interface TextsVisited {
  /** 0, or 2 when any could not be read. */
  readonly code: 0 | 2;
  /** How many could be read. */
  readonly read: number;
}

/**
 * Hands the text of each file to `visit`, which returns how many messages it found, and says of each file that cannot be
 * read what is wrong; the others are visited all the same. A text without any message is said too: silence about a log in
 * a format that we do not know would read as "all is well". Where what `visit` prints says so itself, `emptiness` tells.
 */
export function eachText(
  files: readonly string[],
  language: CliLanguage,
  output: Output,
  visit: (file: string, text: TextSource) => number,
  emptiness: 'said here' | 'said by the visitor' = 'said here',
): TextsVisited {
  let code: 0 | 2 = 0;
  let read = 0;
  for (const file of files) {
    const input = readInput(file);
    const shown = visibleText(file);
    if (input.kind === 'problem') {
      const folder = shown.replace(/\/+$/, '');
      output.problem(`sip-lens: ${say(language, input.id, { ...input.values, file: shown, folder })}\n`);
      code = 2;
      continue;
    }
    const found = visit(file, input.text);
    const isUnreadable = found === 0 && input.looksBinary;
    if (isUnreadable) code = 2;
    else read += 1;
    if (isUnreadable || (found === 0 && emptiness === 'said here')) {
      output.problem(`sip-lens: ${say(language, isUnreadable ? 'input.binary' : 'input.no-sip', { file: shown })}\n`);
    }
  }
  return { code, read };
}
