import { placesIn } from '../answers/places-in.ts';
import { utf8Text } from '../answers/utf8-text.ts';
import type { Trace } from '../log/trace.ts';
import type { Arguments, Finding, Severity } from '../rules/rule.ts';
import type { Place } from '../text/line-index.ts';
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
  const placeOf = placesOf(trace, findings);
  return findings.map(({ rule, severity, span, messageId, args, reference, remedies: own }) => {
    const start = placeOf(span.start);
    const end = placeOf(span.end);
    const row = {
      file,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      rule,
      severity,
      message: findingMessage({ messageId, args: readableArguments(trace, args) }, language),
    };
    const titles = remedies === 'named' ? own.map((remedy) => actionTitle(trace, remedy, language)) : noTitles;
    return reference === undefined
      ? { ...row, remedies: titles }
      : { ...row, reference: `${reference.rfc} §${reference.section}`, remedies: titles };
  });
}

const noTitles: readonly string[] = [];

/** What a file that was read as octets holds of UTF-8 is decoded before it becomes a part of a sentence. */
function readableArguments(trace: Trace, args: Arguments): Arguments {
  if (trace.text.unit === 'utf16' || !Object.values(args).some(isBeyondAscii)) return args;
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? utf8Text(value, 'octet') : value]),
  );
}

const beyondAscii = /[\u0080-\u00ff]/;

function isBeyondAscii(value: string | number): boolean {
  return typeof value === 'string' && beyondAscii.test(value);
}

/** In a file read as octets a column is counted over the line's text as UTF-8, as an editor shows it. */
function placesOf(trace: Trace, findings: readonly Finding[]): (offset: number) => Place {
  const placeOf = placesIn(
    trace,
    findings.flatMap(({ span }) => [span.start, span.end]),
  );
  if (trace.text.unit === 'utf16') return placeOf;
  return (offset) => {
    const { line, column } = placeOf(offset);
    const before = stretchOf(trace.text, offset - (column - 1), offset);
    return { line, column: utf8Text(before, 'octet').length + 1 };
  };
}
