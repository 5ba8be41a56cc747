import { counted, say } from '../say.ts';
import type { Totals } from './report.ts';

/** Returns how many findings there are, as a line for people; empty where nothing could be read: that is nothing that could be clean. */
export function summaryLine(totals: Totals): string {
  const { language, files, counts } = totals;
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
  return `${[summary, ...totalSentences(totals)].join('\n')}\n`;
}

/** Returns how many findings are suppressed, how many the baseline holds, and how many it need not hold any more. */
export function totalSentences({ language, suppressed, baseline }: Totals): readonly string[] {
  const { known, gone } = baseline ?? { known: 0, gone: 0 };
  const about = (id: 'check.known' | 'check.gone', count: number): readonly string[] =>
    count === 0 ? [] : [say(language, id, { findings: counted(language, 'count.findings', count) })];
  return [...suppressedSentences(language, suppressed), ...about('check.known', known), ...about('check.gone', gone)];
}

function suppressedSentences(language: Totals['language'], suppressed: Totals['suppressed']): readonly string[] {
  const rules = [...suppressed].toSorted(([, a], [, b]) => b - a).map(([rule, count]) => `${rule} ${count}`);
  if (rules.length === 0) return [];
  const sum = [...suppressed.values()].reduce((total, count) => total + count, 0);
  const values = { findings: counted(language, 'count.findings', sum), rules: rules.join(', ') };
  return [say(language, 'check.suppressed', values)];
}
