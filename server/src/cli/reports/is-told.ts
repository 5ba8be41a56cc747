import type { ReportRow } from './report.ts';

/** Tells of a finding whether it is told to people: it is not suppressed, and the baseline does not hold it. */
export function isTold({ suppressed, baselineState }: ReportRow): boolean {
  return suppressed === undefined && baselineState !== 'unchanged';
}
