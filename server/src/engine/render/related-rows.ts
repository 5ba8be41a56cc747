import { rangesOf } from '../answers/ranges-of.ts';
import type { Trace } from '../log/trace.ts';
import type { Finding } from '../rules/rule.ts';
import { readableArguments } from './check-rows.ts';
import { relatedLabel } from './finding-message.ts';
import type { Language } from './language.ts';

/** Another place that helps to understand a finding; lines and columns as in `CheckRow`. */
export interface RelatedRow {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

/** Returns the related places of each finding, in the order of the findings. */
export function relatedRows(
  trace: Trace,
  findings: readonly Finding[],
  language: Language,
): readonly (readonly RelatedRow[])[] {
  const spans = findings.flatMap(({ related }) => related.map(({ span }) => span));
  const rangeOf = rangesOf(trace, spans);
  return findings.map(({ related }) =>
    related.map(({ span, labelId, args }) => {
      const { start, end } = rangeOf(span);
      const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
      return { ...place, message: relatedLabel({ labelId, args: readableArguments(trace, args) }, language) };
    }),
  );
}
