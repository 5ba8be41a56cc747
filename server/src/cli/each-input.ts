import type { Emptiness } from './each-text.ts';
import { problemSentence } from './each-text.ts';
import { inputsOf } from './inputs-of.ts';
import type { Output } from './output.ts';
import { safeLine } from './safe-line.ts';
import type { CliLanguage } from './say.ts';
import { counted, say } from './say.ts';

/** A file that is to be read, or an argument for which there is none. */
export type InputFile =
  | { readonly kind: 'file'; readonly file: string; readonly emptiness: Emptiness }
  | { readonly kind: 'unread'; readonly file: string; readonly problem: string };

/**
 * Yields the files that arguments stand for. Says of an argument for which there is none what is wrong, and of a folder or a pattern,
 * behind its files, when none of them has a message and what was left out. `emptiness` is for files that were named; where it is left to
 * the visitor, nobody says of a folder that it has no message.
 */
export function* eachInput(
  args: readonly string[],
  { language, output }: { readonly language: CliLanguage; readonly output: Output },
  emptiness: Emptiness = 'said here',
): Generator<InputFile> {
  let passed = 0;
  const passOver = (): void => {
    if (emptiness === 'said here') passed += 1;
  };
  for (const input of inputsOf(args)) {
    if (input.kind === 'problem') {
      const problem = problemSentence(input, language);
      output.problem(`sip-lens: ${problem}\n`);
      yield { kind: 'unread', file: input.file, problem };
    } else if (input.kind === 'end') {
      const tell = (id: 'input.no-sip-in' | 'input.left-out', count: number): void => {
        const values = { file: safeLine(input.argument), files: counted(language, 'count.files', count) };
        output.problem(`sip-lens: ${say(language, id, values)}\n`);
      };
      if (0 < passed && passed === input.found) tell('input.no-sip-in', input.found);
      if (0 < input.leftOut) tell('input.left-out', input.leftOut);
      passed = 0;
    } else yield { kind: 'file', file: input.file, emptiness: input.kind === 'found' ? { passOver } : emptiness };
  }
}
