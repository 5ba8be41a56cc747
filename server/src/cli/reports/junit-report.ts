import { isTold } from './is-told.ts';
import type { FileReport, Print, Report, ReportRow } from './report.ts';
import { sentenceOf, textLine } from './text-report.ts';
import { xmlText } from './xml-text.ts';

/**
 * Returns the report in JUnit's XML: a suite for each file, a test case for each finding, which fails where the check fails by it, and
 * passes with its words as output where it does not, and is skipped where it is suppressed or the baseline holds it. A file without findings is one case that passes, one that cannot be read
 * one with an error.
 */
export function junitReport(print: Print): Report {
  print('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sip-lens">\n');
  return {
    parts: 'message',
    needsFingerprints: false,
    tellsTotals: false,
    file: (result) => {
      for (const line of suite(result)) print(`${line}\n`);
    },
    end: () => print('</testsuites>\n'),
  };
}

function* suite({ file, rows, problems }: FileReport): Generator<string> {
  const name = xmlText(file);
  const isClean = rows.length === 0 && problems.length === 0;
  const tests = isClean ? 1 : rows.length + problems.length;
  const failures = rows.filter(({ isFailure }) => isFailure).length;
  const known = rows.filter((row) => !isTold(row)).length;
  const counts = `tests="${tests}" failures="${failures}" errors="${problems.length}" skipped="${known}"`;
  yield `<testsuite name="${name}" ${counts}>`;
  if (isClean) yield `<testcase classname="${name}" name="check"/>`;
  for (const row of rows) yield* testCase(row, name);
  for (const problem of problems)
    yield `<testcase classname="${name}" name="read"><error message="${xmlText(problem)}"/></testcase>`;
  yield '</testsuite>';
}

function* testCase(row: ReportRow, classname: string): Generator<string> {
  const { line, column, rule, severity } = row;
  const words = xmlText(textLine(row));
  yield `<testcase classname="${classname}" name="${rule} (${line}:${column})" file="${classname}" line="${line}">`;
  if (!isTold(row)) yield `<skipped message="${words}"/>`;
  else if (row.isFailure) yield `<failure type="${severity}" message="${xmlText(sentenceOf(row))}">${words}</failure>`;
  else yield `<system-out>${words}</system-out>`;
  yield '</testcase>';
}
