import { rangesOf } from '../answers/ranges-of.ts';
import { utf8Text } from '../answers/utf8-text.ts';
import type { Trace } from '../log/trace.ts';
import type { Arguments, Finding, Severity } from '../rules/rule.ts';
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
  /** In how many messages of one sender the same was found; absent where it is this one. */
  readonly count?: number;
  /** Such as `RFC 3261 §21.3.2`; absent where no RFC asks for anything. */
  readonly reference?: string;
  /** The titles of what can be done about it; none where they were left out. */
  readonly remedies: readonly string[];
}

/** Returns one row for each finding, in the order of the findings. Titles of remedies are made only where they are `named`. */
export function checkRows(
  trace: Trace,
  findings: readonly Finding[],
  file: string,
  language: Language,
  remedies: 'named' | 'left out' = 'named',
): readonly CheckRow[] {
  const rangeOf = rangesOf(
    trace,
    findings.map(({ span }) => span),
  );
  return findings.map(({ rule, severity, span, messageId, args, reference, remedies: own, alike }) => {
    const { start, end } = rangeOf(span);
    const row = {
      file,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      rule,
      severity,
      message: findingMessage({ messageId, args: readableArguments(trace, args), ...(alike && { alike }) }, language),
      ...(alike === undefined ? {} : { count: alike.length + 1 }),
    };
    const titles = remedies === 'named' ? own.map((remedy) => actionTitle(trace, remedy, language)) : noTitles;
    return reference === undefined
      ? { ...row, remedies: titles }
      : { ...row, reference: `${reference.rfc} §${reference.section}`, remedies: titles };
  });
}

const noTitles: readonly string[] = [];

/** What a file that was read as octets holds of UTF-8 is decoded before it becomes a part of a sentence. */
export function readableArguments(trace: Trace, args: Arguments): Arguments {
  if (trace.text.unit === 'utf16' || !isAnyBeyondAscii(args)) return args;
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? utf8Text(value, 'octet') : value]),
  );
}

const beyondAscii = /[\u0080-\u00ff]/;

function isAnyBeyondAscii(args: Arguments): boolean {
  for (const name in args) {
    const value = args[name];
    if (typeof value === 'string' && beyondAscii.test(value)) return true;
  }
  return false;
}
