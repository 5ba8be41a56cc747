import { placeIn } from '../answers/line-index-of.ts';
import { utf8Text } from '../answers/utf8-text.ts';
import type { Trace } from '../log/trace.ts';
import type { Arguments, Finding, Severity } from '../rules/rule.ts';
import { stretchOf } from '../text/text-source.ts';
import { actionTitle } from './action-title.ts';
import { findingMessage } from './finding-message.ts';
import type { Language } from './language.ts';

/** One finding as `sip-lens check --format json` prints it. */
export interface CheckRow {
  readonly file: string;
  /** Lines and columns are 1-based, columns in UTF-16 units; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Such as `RFC 3261 §21.3.2`; absent where no RFC asks for anything. */
  readonly reference?: string;
  /** The titles of what can be done about it. */
  readonly remedies: readonly string[];
}

/** Returns one row for each finding, in the order of the findings. */
export function checkRows(
  trace: Trace,
  findings: readonly Finding[],
  file: string,
  language: Language,
): readonly CheckRow[] {
  return findings.map((finding) => {
    const start = utf16Place(trace, finding.span.start);
    const end = utf16Place(trace, finding.span.end);
    const { reference } = finding;
    return {
      file,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      rule: finding.rule,
      severity: finding.severity,
      message: findingMessage({ messageId: finding.messageId, args: readableArguments(trace, finding.args) }, language),
      ...(reference === undefined ? {} : { reference: `${reference.rfc} §${reference.section}` }),
      remedies: finding.remedies.map((remedy) => actionTitle(trace, remedy, language)),
    };
  });
}

/** What a file that was read as octets holds of UTF-8 is decoded before it becomes a part of a sentence. */
function readableArguments(trace: Trace, args: Arguments): Arguments {
  if (trace.text.unit === 'utf16') return args;
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? utf8Text(value, 'octet') : value]),
  );
}

/** In a file read as octets a column is counted over the line's text as UTF-8, as an editor shows it. */
function utf16Place(trace: Trace, offset: number): { readonly line: number; readonly column: number } {
  const { line, column } = placeIn(trace, offset);
  if (trace.text.unit === 'utf16') return { line, column };
  const before = stretchOf(trace.text, offset - (column - 1), offset);
  return { line, column: utf8Text(before, 'octet').length + 1 };
}
