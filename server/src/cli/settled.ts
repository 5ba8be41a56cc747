import { sayCuts, sayEmptiness, sayProblem } from './each-text.ts';
import type { WindowsRead } from './read-in-windows.ts';

/** Says what became of a file that was read in windows, `countOf` being its messages, and returns its exit code. */
export function settled<Result extends { readonly cuts: readonly number[] }>(
  file: string,
  read: Exclude<WindowsRead<Result>, { kind: 'whole' }>,
  countOf: (result: Result) => number,
  speaker: Parameters<typeof sayEmptiness>[3],
): 0 | 2 {
  const { language, output } = speaker;
  if (read.kind === 'problem') {
    sayProblem(read, language, output);
    return 2;
  }
  sayCuts(file, read.result.cuts, speaker);
  if (read.damage !== undefined) sayProblem(read.damage, language, output);
  const code = sayEmptiness(file, countOf(read.result) === 0, read.looksBinary, speaker);
  return read.damage === undefined ? code : 2;
}
