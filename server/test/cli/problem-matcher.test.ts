import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { sample } from './trace-files.ts';

interface Matcher {
  readonly name: string;
  readonly pattern: Readonly<Record<string, number>> & { readonly regexp: string };
}

const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  readonly contributes: { readonly problemMatchers: readonly [Matcher] };
};
const [{ name, pattern }] = manifest.contributes.problemMatchers;
const line = new RegExp(pattern.regexp);

/** What VS Code makes of a line: its word for the severity, and the parts by their names. */
function matched(text: string): Readonly<Record<string, string | undefined>> | undefined {
  const found = line.exec(text);
  if (found === null) return undefined;
  const parts = Object.entries(pattern).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return Object.fromEntries(parts.map(([part, group]) => [part, found[group]]));
}

interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly reference?: string;
}

/** The words that VS Code knows. */
const words: Readonly<Record<string, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
};

describe('the problem matcher $sip-lens', () => {
  it('reads every line that check prints as text, and no other', () => {
    expect(name).toBe('sip-lens');
    const files = readdirSync(sample('')).filter((file) => /\.(?:sip|log|txt)$/.test(file));
    const run = runCli(['check', ...files], '', sample(''));
    const rows = JSON.parse(runCli(['check', '--format', 'json', ...files], '', sample('')).out) as readonly Row[];
    const lines = run.out.trimEnd().split('\n');
    expect(lines.slice(0, -1).map(matched)).toEqual(
      rows.map((row) => ({
        file: row.file,
        line: String(row.line),
        column: String(row.column),
        severity: words[row.severity],
        code: row.rule,
        message: row.reference === undefined ? row.message : `${row.message} (${row.reference})`,
      })),
    );
    expect(new Set(rows.map(({ severity }) => severity)).size).toBeGreaterThan(2);
    expect(lines.slice(-1).map(matched)).toEqual([undefined]);
    for (const problem of run.problems.trimEnd().split('\n')) expect(matched(problem)).toBeUndefined();
  });

  it('reads names of files with colons, drives and blanks', () => {
    for (const file of ['C:\\logs\\a b.log', path.join('a:1:2', 'x.sip')])
      expect(matched(`${file}:12:3: hint [request-failed] 486 Busy Here`)).toMatchObject({
        file,
        line: '12',
        severity: 'hint',
      });
  });

  it('takes no longer on a long line than its length', () => {
    expect(matched(`${':1'.repeat(5000)}: error`)).toBeUndefined();
  });
});
