import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { finished } from '../../src/engine/log/analyse.ts';
import { findings } from '../../src/engine/rules/check.ts';
import { defaultRuleSettings } from '../../src/engine/rules/rule-settings.ts';
import { readTable } from './read-table.ts';
import { readTrace } from './read-trace.ts';

const folder = fileURLToPath(new URL('../healthy/', import.meta.url));
const rows = readTable(`${folder}INDEX.tsv`);

/** The deviations that README.md beside the traces describes, as far as a rule of the recommended profile may report them. */
const deviations = readTable(`${folder}DEVIATIONS.tsv`).flatMap((row) =>
  (row['messages'] ?? '').split(',').map((message) => ({
    alarm: `${row['file']}: ${row['rule']} in message ${message}`,
    isAlwaysReported: row['reported'] === 'always',
  })),
);
const defended = new Set(deviations.map(({ alarm }) => alarm));

function alarms(file: string): readonly string[] {
  const found = finished(findings(readTrace(folder + file), defaultRuleSettings));
  return found
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, index }) => `${file}: ${rule} in message ${index + 1}`);
}

describe('the traces of the healthy lab', () => {
  it('stand in the index, each once', () => {
    const traces = readdirSync(folder).filter(
      (name) => !/^(?:INDEX\.tsv|DEVIATIONS\.tsv|README\.md|\.gitattributes)$/.test(name),
    );
    expect(new Set(rows.map((row) => row['file']))).toEqual(new Set(traces));
    expect(rows.length).toBe(traces.length);
  });

  it.each(rows.map((row) => [row['file'] ?? '', row['messages']] as const))(
    '%s holds the %s messages that tshark counts',
    (file, messages) => {
      expect(String(readTrace(folder + file).count)).toBe(messages);
    },
  );

  it.each(rows.filter((row) => row['healthy'] === 'yes').map((row) => row['file'] ?? ''))(
    '%s gives no warning and no error but on the deviations of its stacks',
    (file) => {
      expect(alarms(file).filter((alarm) => !defended.has(alarm))).toEqual([]);
    },
  );

  it('give the warnings and errors that their stacks deserve', () => {
    const reported = new Set(rows.flatMap((row) => alarms(row['file'] ?? '')));
    const missed = deviations.filter(({ alarm, isAlwaysReported }) => isAlwaysReported && !reported.has(alarm));
    expect(missed).toEqual([]);
  });
});
