import type { Severity } from '../../engine/index.ts';
import { safeLine } from '../safe-line.ts';
import { isTold } from './is-told.ts';
import { relativePath } from './relative-path.ts';
import type { Print, Report, ReportRow } from './report.ts';
import { summaryLine } from './summary-line.ts';
import { sentenceOf } from './text-report.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Returns the report that makes GitHub's runner annotate files: one workflow command a finding, then how many there are. */
export function githubReport(print: Print): Report {
  return {
    parts: 'message',
    needsFingerprints: false,
    tellsTotals: true,
    file: ({ file, rows, problems }) => {
      for (const row of rows) if (isTold(row)) print(`${annotation(row)}\n`);
      for (const problem of problems)
        print(`::error file=${propertyText(relativePath(file))},title=sip-lens::${dataText(problem)}\n`);
    },
    end: (totals) => print(summaryLine(totals)),
  };
}

function annotation(row: ReportRow): string {
  const { line, column, endLine, endColumn } = row;
  // Columns are for what stands on one line only.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const place = `file=${propertyText(relativePath(row.file))},line=${line},endLine=${endLine}${columns}`;
  return `::${commands[row.severity]} ${place},title=${propertyText(row.rule)}::${dataText(sentenceOf(row))}`;
}

/** As GitHub's toolkit escapes what stands behind the second `::`. */
function dataText(text: string): string {
  return safeLine(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As GitHub's toolkit escapes the value of a property. */
function propertyText(text: string): string {
  return dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
