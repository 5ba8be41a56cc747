import { counted, say } from '../say.ts';
import type { Totals } from './report.ts';

/** Returns how many findings there are, as a line for people; empty where nothing could be read: that is nothing that could be clean. */
export function summaryLine({ language, files, counts, baseline }: Totals): string {
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
  const summary = say(language, findings === 0 ? 'check.clean' : 'check.summary', values);
  return `${[summary, ...baselineSentences(language, baseline)].join('\n')}\n`;
}

/** Returns how many findings the baseline holds, and how many it holds no longer need. */
export function baselineSentences(language: Totals['language'], baseline: Totals['baseline']): readonly string[] {
  if (baseline === undefined) return [];
  const { known, gone } = baseline;
  const about = (id: 'check.known' | 'check.gone', count: number): readonly string[] =>
    count === 0 ? [] : [say(language, id, { findings: counted(language, 'count.findings', count) })];
  return [...about('check.known', known), ...about('check.gone', gone)];
}
