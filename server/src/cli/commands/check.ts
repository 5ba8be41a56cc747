import type { CheckRow, Severity, Trace } from '../../engine/index.ts';
import { analyse, checkRows, defaultRuleSettings, findingsOnce, finished, visibleText } from '../../engine/index.ts';
import type { CheckRequest, FailOn } from '../command-line.ts';
import type { TextsVisited } from '../each-text.ts';
import { eachText, sayCuts, sayEmptiness, sayProblem } from '../each-text.ts';
import type { LongTrace } from '../long-trace.ts';
import { heldOctets, longTrace } from '../long-trace.ts';
import type { Output } from '../output.ts';
import { safeJson } from '../safe-json.ts';
import { counted, say } from '../say.ts';

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/**
 * Prints what is wrong in the files; of one that is longer than `held`, in octets, only the index is held. Returns 0, 1 (findings at
 * or above `failOn`) or 2 (an input could not be read).
 */
export function check(request: CheckRequest, output: Output, held = heldOctets): number {
  const rows: CheckRow[] = [];
  const { language } = request;
  // One line for people names no remedies.
  const remedies = request.format === 'json' ? 'named' : 'left out';
  const visit = (file: string, trace: Trace): number => {
    const parts = remedies === 'named' ? 'message and remedies' : 'message';
    const found = finished(findingsOnce(trace, defaultRuleSettings, parts));
    for (const row of checkRows(trace, found, file, language, remedies)) rows.push(row);
    return trace.count;
  };
  let code = 0;
  let read = 0;
  for (const file of request.files) {
    const long = longTrace(file, held);
    const visited =
      long === undefined
        ? eachText([file], language, output, (_, text) => visit(file, analyse(text, { lineFeeds: 'counted' })))
        : visitLong(file, long, visit, { language, output, emptiness: 'said here' });
    code = Math.max(code, visited.code);
    read += visited.read;
  }
  if (request.format === 'json') output.out(`${jsonArray(rows)}\n`);
  else printText(rows, read, request, output);
  return code === 2 ? 2 : rows.some((row) => isFailure(row.severity, request.failOn)) ? 1 : 0;
}

function visitLong(
  file: string,
  long: LongTrace,
  visit: (file: string, trace: Trace) => number,
  speaker: Parameters<typeof sayEmptiness>[3],
): TextsVisited {
  const { language, output } = speaker;
  if (long.kind === 'problem') {
    sayProblem(long, language, output);
    return { code: 2, read: 0 };
  }
  try {
    const found = visit(file, long.trace);
    sayCuts(file, long.cuts, speaker);
    const code = sayEmptiness(file, found === 0, long.looksBinary, speaker);
    return { code, read: code === 2 ? 0 : 1 };
  } finally {
    long.close();
  }
}

function isFailure(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && ranks[failOn] <= ranks[severity];
}

/** One finding a line, so that two runs can be compared line by line. */
function jsonArray(rows: readonly CheckRow[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => safeJson(row)).join(',\n')}\n]`;
}

/** One line a finding, for people and grep; the remedies are an editor's, so that only JSON names them. */
function printText(rows: readonly CheckRow[], files: number, request: CheckRequest, output: Output): void {
  const { language } = request;
  for (const row of rows) {
    const place = `${visibleText(row.file)}:${row.line}:${row.column}`;
    const reference = row.reference === undefined ? '' : ` (${row.reference})`;
    output.out(`${place}: ${row.severity} [${row.rule}] ${visibleText(row.message)}${reference}\n`);
  }
  // Nothing that could be read is nothing that could be clean.
  if (files === 0) return;
  const count = (severity: Severity): number => rows.reduce((sum, row) => sum + (row.severity === severity ? 1 : 0), 0);
  const errors = count('error');
  const warnings = count('warning');
  const values = {
    findings: counted(language, 'count.findings', rows.length),
    files: counted(language, 'count.files', files),
    errors: counted(language, 'count.errors', errors),
    warnings: counted(language, 'count.warnings', warnings),
    others: counted(language, 'count.others', rows.length - errors - warnings),
  };
  output.out(`${say(language, rows.length === 0 ? 'check.clean' : 'check.summary', values)}\n`);
}
