import type { TextSource } from '../engine/index.ts';
import { unreadLinkType } from '../engine/index.ts';
import type { Output } from './output.ts';
import type { Input } from './read-input.ts';
import { readInput } from './read-input.ts';
import { safeLine } from './safe-line.ts';
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
  emptiness: Emptiness = 'said here',
): TextsVisited {
  let code: 0 | 2 = 0;
  let read = 0;
  for (const file of files) {
    const input = readInput(file);
    const visited = visitInput(file, input, visit, { language, output, emptiness });
    if (visited === 2) code = 2;
    if (visited === 0 || (input.kind === 'text' && input.damage !== undefined)) read += 1;
  }
  return { code, read };
}

/** Hands one input that was read to `visit`, as `eachText` does. Returns the exit code for it. */
export function visitInput(
  file: string,
  input: Input,
  visit: (file: string, text: TextSource) => number,
  speaker: Speaker,
): 0 | 2 {
  if (input.kind === 'problem') {
    sayProblem(input, speaker.language, speaker.output);
    return 2;
  }
  const found = visit(file, input.text);
  if (input.damage !== undefined) sayProblem(input.damage, speaker.language, speaker.output);
  const link = found === 0 ? unreadLinkType(input.text) : undefined;
  if (link !== undefined) {
    sayProblem({ kind: 'problem', file, id: 'input.link-type', values: { link } }, speaker.language, speaker.output);
    return 2;
  }
  const code = sayEmptiness(file, found === 0, input.looksBinary, speaker);
  return input.damage === undefined ? code : 2;
}

/** Says what is wrong with an input. */
export function sayProblem(input: Extract<Input, { kind: 'problem' }>, language: CliLanguage, output: Output): void {
  output.problem(`sip-lens: ${problemSentence(input, language)}\n`);
}

/** Returns what is wrong with an input. */
export function problemSentence(input: Extract<Input, { kind: 'problem' }>, language: CliLanguage): string {
  const file = safeLine(input.file);
  const folder = file.replace(/\/+$/, '');
  return say(language, input.id, { ...input.values, file, folder });
}

/**
 * Who tells that a text has no message: what reads it, what prints it, or nobody, where it is one of many that were found; then
 * it is passed over, and whoever looked for them may say that none of them has any.
 */
export type Emptiness = 'said here' | 'said by the visitor' | { readonly passOver: () => void };

export interface Speaker {
  readonly language: CliLanguage;
  readonly output: Output;
  readonly emptiness: Emptiness;
}

/** Says where a text was read in pieces because a line or a message in it is too long. */
export function sayCuts(file: string, cuts: readonly number[], { language, output }: Omit<Speaker, 'emptiness'>): void {
  for (const octet of cuts)
    output.problem(`sip-lens: ${say(language, 'input.cut', { file: safeLine(file), octet })}\n`);
}

/** Says of a text without any message that it has none, or that it is no text. Returns the exit code for it. */
export function sayEmptiness(file: string, isEmpty: boolean, isBinary: boolean, speaker: Speaker): 0 | 2 {
  const { language, output, emptiness } = speaker;
  if (typeof emptiness === 'object') {
    if (isEmpty) emptiness.passOver();
    return 0;
  }
  const isUnreadable = isEmpty && isBinary;
  if (isUnreadable || (isEmpty && emptiness === 'said here')) {
    const id = isUnreadable ? 'input.binary' : 'input.no-sip';
    output.problem(`sip-lens: ${say(language, id, { file: safeLine(file) })}\n`);
  }
  return isUnreadable ? 2 : 0;
}
