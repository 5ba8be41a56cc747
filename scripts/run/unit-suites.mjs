import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { packageCommand } from './command.mjs';
import { root } from './root.mjs';

const reportFile = path.join(root, '.cache', 'unit-tests.json');

/** The suite of a test file: the first row whose pattern its path matches. */
const suiteOf = [
  ['cli', /^server\/(src|test)\/cli\//],
  ['protocol', /^server\/(src\/(lsp|protocol)|test\/protocol)\//],
  ['fuzz', /^server\/test\/fuzz\//],
  ['engine', /^server\//],
  ['grammar', /^syntaxes\//],
  ['client', /^client\//],
  ['scripts', /^scripts\//],
];

/**
 * Runs everything that needs no editor and returns one row per suite, a file that does not load being one failed test, and what failed:
 * it is told again behind everything, since of a long run often only the end is kept.
 */
export async function runUnitSuites(names) {
  await mkdir(path.dirname(reportFile), { recursive: true });
  await rm(reportFile, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`];
  const code = await packageCommand('vitest/vitest.mjs', ['run', ...reporters, ...names]);
  const report = await readFile(reportFile, 'utf8').then(JSON.parse, () => undefined);
  if (report === undefined) {
    return { suites: [{ name: 'vitest (no report)', passed: 0, failed: 1, skipped: 0 }], failures: [] };
  }
  const suites = countBySuite(report);
  const failed = suites.reduce((sum, suite) => sum + suite.failed, 0);
  // An error outside any test (an unhandled rejection) fails the run, though every test passed.
  if (code !== 0 && failed === 0) suites.push({ name: 'outside of tests', passed: 0, failed: 1, skipped: 0 });
  return { suites, failures: failuresIn(report) };
}

/** Returns one text for each failed test of a vitest JSON report: its file, its name, and the beginning of what went wrong. */
export function failuresIn(report) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name).split(path.sep).join('/');
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`FAILED ${file}\n${firstLines(message)}`];
    return failed.map((one) => `FAILED ${file} > ${one.fullName}\n${firstLines(one.failureMessages?.join('\n'))}`);
  });
}

const mostLines = 25;

function firstLines(text = '') {
  return text
    .split('\n')
    .slice(0, mostLines)
    .map((line) => `  ${line}`)
    .join('\n');
}

/** Returns the rows of a vitest JSON report in the order of `suiteOf`, without the empty ones. */
export function countBySuite(report) {
  const rows = new Map(suiteOf.map(([name]) => [name, { name, passed: 0, failed: 0, skipped: 0 }]));
  for (const { name, status, assertionResults } of report.testResults) {
    const file = path.relative(root, name).split(path.sep).join('/');
    const row = rows.get(suiteOf.find(([, pattern]) => pattern.test(file))?.[0] ?? 'scripts');
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed')) row.failed += 1;
    for (const result of assertionResults) {
      if (result.status === 'passed') row.passed += 1;
      else if (result.status === 'failed') row.failed += 1;
      else row.skipped += 1;
    }
  }
  return [...rows.values()].filter(({ passed, failed, skipped }) => 0 < passed + failed + skipped);
}
