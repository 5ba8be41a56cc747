import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { readTrace } from './read-trace.ts';
import { callIds, statusLines } from './trace-facts.ts';

const folder = fileURLToPath(new URL('../../../samples/', import.meta.url));
const rows = readTable(`${folder}EXPECTED.tsv`);

describe('the samples', () => {
  it('stand in the table, each trace once', () => {
    const traces = readdirSync(folder, { withFileTypes: true }).filter(
      (file) => file.isFile() && /\.(?:sip|log|txt|data)$/.test(file.name),
    );
    expect(rows.map((row) => row['path'] ?? '').toSorted(byName)).toEqual(
      traces.map((file) => file.name).toSorted(byName),
    );
  });

  it.each(rows.map((row) => [row['path'] ?? '', row] as const))('%s', (path, row) => {
    const trace = readTrace(folder + path);
    const found = [String(trace.count), statusLines(trace), String(callIds(trace).length)];
    expect(found).toEqual([row['messages'], row['status_lines'], row['distinct_call_ids']]);
  });
});

function byName(a: string, b: string): number {
  return a < b ? -1 : 1;
}
