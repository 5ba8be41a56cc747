import type { CheckRow, Severity } from '../../engine/index.ts';
import { analyse, checkRows, defaultRuleSettings, findings, finished, visibleText } from '../../engine/index.ts';
import type { CheckRequest, FailOn } from '../command-line.ts';
import { eachText } from '../each-text.ts';
import type { Output } from '../output.ts';
import { safeJson } from '../safe-json.ts';
import { counted, say } from '../say.ts';

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** Prints what is wrong in the files. Returns 0, 1 (findings at or above `failOn`) or 2 (an input could not be read). */
export function check(request: CheckRequest, output: Output): number {
  const rows: CheckRow[] = [];
  const visited = eachText(request.files, request.language, output, (file, text) => {
    const trace = analyse(text);
    rows.push(...checkRows(trace, finished(findings(trace, defaultRuleSettings)), file, request.language));
    return trace.count;
  });
  if (request.format === 'json') output.out(`${jsonArray(rows)}\n`);
  else printText(rows, visited.read, request, output);
  return visited.code === 2 ? 2 : rows.some((row) => isFailure(row.severity, request.failOn)) ? 1 : 0;
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
  const count = (severity: Severity): number => rows.filter((row) => row.severity === severity).length;
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
