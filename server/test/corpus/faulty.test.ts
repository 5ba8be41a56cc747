import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { finished } from '../../src/engine/log/analyse.ts';
import { findings } from '../../src/engine/rules/check.ts';
import { transactionsRules } from '../../src/engine/rules/transactions/index.ts';
import { defaultRuleSettings } from '../../src/engine/rules/rule-settings.ts';
import { readTable } from './read-table.ts';
import { readTrace } from './read-trace.ts';

const folder = fileURLToPath(new URL('../faulty/', import.meta.url));
const rows = readTable(`${folder}INDEX.tsv`);
const ids = new Set(transactionsRules.map(({ id }) => id));

function found(file: string): readonly string[] {
  return finished(findings(readTrace(folder + file), { ...defaultRuleSettings, profile: 'strict' }))
    .filter(({ rule }) => ids.has(rule))
    .map(({ severity, messageId, index }) => `${index + 1} ${severity} ${messageId}`);
}

describe('the traces with something wrong between the messages', () => {
  it('stand in the index', () => {
    const traces = readdirSync(folder).filter((name) => name.endsWith('.log'));
    expect(new Set(rows.map((row) => row['file']))).toEqual(new Set(traces));
  });

  it.each([...new Set(rows.map((row) => row['file'] ?? ''))])(
    '%s has what the index says, and nothing else',
    (file) => {
      const told = rows.filter((row) => row['file'] === file);
      expect(found(file)).toEqual(told.map((row) => `${row['message']} ${row['severity']} ${row['finding']}`));
    },
  );
});
