import { counted, say } from '../say.ts';
import type { Totals } from './report.ts';

/** Returns how many findings there are, as a line for people; empty where nothing could be read: that is nothing that could be clean. */
export function summaryLine({ language, files, counts }: Totals): string {
  if (files === 0) return '';
  const others = counts.information + counts.hint;
  const findings = counts.error + counts.warning + others;
  const values = {
    findings: counted(language, 'count.findings', findings),
    files: counted(language, 'count.files', files),
    errors: counted(language, 'count.errors', counts.error),
    warnings: counted(language, 'count.warnings', counts.warning),
    others: counted(language, 'count.others', others),
  };
  return `${say(language, findings === 0 ? 'check.clean' : 'check.summary', values)}\n`;
}
