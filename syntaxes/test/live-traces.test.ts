import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { grammarFolder, grammarHost, tokenLines } from './grammar-host.ts';
import { statusList } from './status-marks.ts';

const live = join(grammarFolder, '../../shared/live');
const table = join(live, 'EXPECTED.tsv');
const formats = new Set([
  'baresip',
  'kamailio-sipdump',
  'linphone',
  'ngrep',
  'sipgrep',
  'sipp',
  'sngrep-txt',
  'twinkle',
]);

describe.skipIf(!existsSync(table))('status lines of real traces (skipped without ../shared/live)', () => {
  const rows = existsSync(table)
    ? readFileSync(table, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t'))
    : [];
  const checked = rows.filter(([, format]) => format !== undefined && formats.has(format));

  it('finds the table filled', () => {
    expect(checked.length).toBeGreaterThan(100);
  });

  it.each(['source.sip', 'text.log'])(
    '%s colours exactly those that the tools tell of',
    async (scopeName) => {
      const grammar = await grammarHost().grammar(scopeName);
      const differences = checked.flatMap(([path = '', , , statuses = '']) => {
        const seen = statusList(tokenLines(grammar, readFileSync(join(live, path), 'utf8'))).join(',');
        return seen === statuses ? [] : [{ path, seen, statuses }];
      });
      expect(differences).toEqual([]);
    },
    120_000,
  );
});
