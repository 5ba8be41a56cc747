import type { Prose } from '../../engine/index.ts';
import type { CheckFormat } from '../command-line.ts';
import { githubReport } from './github-report.ts';
import { jsonReport } from './json-report.ts';
import { junitReport } from './junit-report.ts';
import type { Print, Report } from './report.ts';
import { sarifReport } from './sarif-report.ts';
import { textReport } from './text-report.ts';

/** Returns the report of a format. */
export function reportOf(
  format: CheckFormat,
  print: Print,
  { version, prose }: { readonly version: string; readonly prose?: Prose },
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
      return sarifReport(print, version, prose);
  }
}
