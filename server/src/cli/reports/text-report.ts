import type { CheckRow } from '../../engine/index.ts';
import { safeLine } from '../safe-line.ts';
import { isTold } from './is-told.ts';
import type { Print, Report } from './report.ts';
import { summaryLine } from './summary-line.ts';

/** Returns the report for people, grep, and the problem matcher of the editor: one line a finding, then how many there are. */
export function textReport(print: Print): Report {
  return {
    parts: 'message',
    needsFingerprints: false,
    tellsTotals: true,
    file: ({ rows }) => {
      for (const row of rows) if (isTold(row)) print(`${textLine(row)}\n`);
    },
    end: (totals) => print(summaryLine(totals)),
  };
}

/** Returns `FILE:LINE:COLUMN: SEVERITY [RULE] SENTENCE (REFERENCE)`. */
export function textLine(row: CheckRow): string {
  return `${safeStart(safeLine(row.file))}:${row.line}:${row.column}: ${row.severity} [${row.rule}] ${sentenceOf(row)}`;
}

/** Returns what a finding says, and its reference in brackets. */
export function sentenceOf({ message, reference }: Pick<CheckRow, 'message' | 'reference'>): string {
  return safeLine(reference === undefined ? message : `${message} (${reference})`);
}

/** A line that begins with `::` is a command to GitHub's runner, and a file may have any name. */
function safeStart(file: string): string {
  return /^\s*::/.test(file) ? `./${file}` : file;
}
