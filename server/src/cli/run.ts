import { visibleText } from '../engine/index.ts';
import { readCommandLine } from './command-line.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { explain } from './commands/explain.ts';
import { messages } from './commands/messages.ts';
import type { Output } from './output.ts';
import { say } from './say.ts';

/** Does what the arguments (without node and script) ask for. Returns the exit code; never throws. */
export function run(argv: readonly string[], version: string, output: Output): number {
  try {
    return answer(argv, version, output);
  } catch (error) {
    output.problem(`sip-lens: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function answer(argv: readonly string[], version: string, output: Output): number {
  const request = readCommandLine(argv);
  switch (request.kind) {
    case 'help':
      output.out(say(request.language, 'help'));
      return 0;
    case 'version':
      output.out(`${version}\n`);
      return 0;
    case 'wrong':
      output.problem(`sip-lens: ${visibleText(request.problem)}\n`);
      return 2;
    case 'messages':
      return messages(request, output);
    case 'check':
      return check(request, output);
    case 'explain':
      return explain(request.codes[0], request.language, output);
    case 'compare':
      return compare(request.codes, request.language, output);
  }
}
