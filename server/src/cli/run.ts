import { readCommandLine, type CheckRequest, type Request } from './command-line.ts';
import { messages } from './commands/messages.ts';
import type { Output } from './output.ts';
import { say } from './say.ts';
import { safeLine } from './safe-line.ts';

/** Does what the arguments (without node and script) ask for. Returns the exit code; never rejects. */
export async function run(argv: readonly string[], version: string, output: Output): Promise<number> {
  const request = readCommandLine(argv);
  try {
    const code = await answer(request, version, output);
    output.flush();
    return code;
  } catch (error) {
    output.problem(`sip-lens: ${sentenceOf(error, request)}\n`);
    return 2;
  }
}

function sentenceOf(error: unknown, request: Request): string {
  const isSystem = error instanceof Error && 'code' in error && 'syscall' in error && error.syscall === 'write';
  if (isSystem) return say(request.language, 'output.failed', { reason: String(error.code) });
  const isMissing = error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
  if (isMissing) return say(request.language, 'parts.missing');
  return error instanceof Error ? error.message : String(error);
}

/** What rules find is said by one format only. */
async function checked(request: CheckRequest, version: string, output: Output): Promise<number> {
  const { check } = await import('./commands/check.ts');
  if (request.format !== 'sarif') return check(request, output, { version });
  const { ruleSummaries } = await import('./reports/rule-summaries.ts');
  return check(request, output, { version, summaries: ruleSummaries(request.language) });
}

/** What a command needs is loaded when the command is run. */
async function answer(request: Request, version: string, output: Output): Promise<number> {
  switch (request.kind) {
    case 'help':
      output.out(say(request.language, 'help'));
      return 0;
    case 'version':
      output.out(`${version}\n`);
      return 0;
    case 'wrong':
      output.problem(`sip-lens: ${safeLine(request.problem)}\n`);
      return 2;
    case 'messages':
      return messages(request, output);
    case 'calls':
      return (await import('./commands/calls.ts')).calls(request, output);
    case 'check':
      return await checked(request, version, output);
    case 'find':
      return (await import('./commands/find.ts')).find(request, output);
    case 'explain':
      // What begins with a digit is meant as a code, all else as a rule: each loads its own pages.
      if (!/^\d/u.test(request.codes[0])) {
        return (await import('./commands/explain-rule.ts')).explainRule(request.codes[0], request.language, output);
      }
      return (await import('./commands/explain.ts')).explain(request.codes[0], request.language, output);
    case 'compare':
      return (await import('./commands/compare.ts')).compare(request.codes, request.language, output);
  }
}
