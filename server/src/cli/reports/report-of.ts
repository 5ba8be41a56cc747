import type { CheckFormat } from '../command-line.ts';
import { githubReport } from './github-report.ts';
import { jsonReport } from './json-report.ts';
import { junitReport } from './junit-report.ts';
import type { Print, Report } from './report.ts';
import type { RuleSummaries } from './rule-summaries.ts';
import { sarifReport } from './sarif-report.ts';
import { textReport } from './text-report.ts';

/** Returns the report of a format. */
export function reportOf(
  format: CheckFormat,
  print: Print,
  { version, summaries }: { readonly version: string; readonly summaries?: RuleSummaries },
): Report {
  switch (format) {
    case 'text':
      return textReport(print);
    case 'json':
      return jsonReport(print);
    case 'github':
      return githubReport(print);
    case 'junit':
      return junitReport(print);
    case 'sarif':
      return sarifReport(print, version, summaries);
  }
}
