import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { callRows, type CallRow } from '../../src/engine/render/call-rows.ts';
import { readTable, type TableRow } from './read-table.ts';
import { readTrace } from './read-trace.ts';
import { sharedPath } from './shared-folder.ts';

/** What became of the calls of each scenario, found from the frames of its capture and from what its scripts do, not by this program. */
const expected = readTable(fileURLToPath(new URL('../calls/EXPECTED.tsv', import.meta.url)));
const scenarios = new Map<string, TableRow[]>();
for (const row of expected) {
  const rows = scenarios.get(row['scenario'] ?? '') ?? [];
  scenarios.set(row['scenario'] ?? '', rows);
  rows.push(row);
}
const columns = ['number', 'kind', 'outcome', 'finalStatus', 'callIds', 'legs', 'endedBy', 'redirects'];

/** Renderings of whole captures. */
const forms = [
  'ngrep',
  'tcpdump-A',
  'tcpdump-v',
  'tcpdump-X',
  'tshark-V',
  'tshark-json',
  'tshark-ek',
  'tshark-pdml',
  'tshark-x',
  'pcap',
];
const files = forms.flatMap((form) => {
  const folder = sharedPath(`live/${form}`);
  if (folder === undefined) return [];
  const names = readdirSync(folder).filter((name) => scenarios.has(path.parse(name).name));
  return names.map((name) => [`${form}/${name}`, path.join(folder, name), path.parse(name).name] as const);
});

/** Returns a call in the columns of the table. */
function inColumns(row: CallRow): Readonly<Record<string, string>> {
  return {
    number: `${row.number}`,
    kind: row.kind,
    outcome: row.outcome,
    finalStatus: `${row.finalStatus ?? ''}`,
    callIds: row.callIds.join(' '),
    legs:
      row.kind === 'call' && row.outcome !== 'incomplete'
        ? row.legs.map(({ requestUri, finalStatus }) => `${requestUri ?? '?'}=${finalStatus ?? '-'}`).join(' ')
        : '',
    endedBy: row.endedBy ?? '',
    redirects: row.redirects
      .map(({ status, contact, followed }) => `${status}:${contact ?? '-'}:${followed ? 'followed' : 'not'}`)
      .join(' '),
  };
}

/** Clocks of packets are read to a microsecond, some with and some without rounding. */
const closeMs = 0.05;

/** Returns the times of a call that are not those of the table. Hex dumps alone have no times. */
function wrongTimes(row: CallRow, wanted: TableRow): readonly string[] {
  const own = { setupMs: row.setupMs, postDialMs: row.postDialMs, talkMs: row.talkMs };
  return Object.entries(own).flatMap(([name, ms]) => {
    const known = row.startTime === undefined ? '' : (wanted[name] ?? '');
    const isRight = known === '' ? ms === undefined : ms !== undefined && Math.abs(ms - Number(known)) < closeMs;
    return isRight ? [] : [`${row.number} ${name}: ${ms} for ${known}`];
  });
}

describe.skipIf(files.length === 0)('the calls of real captures (../shared/live)', () => {
  it.each(files)('%s', (_, file, scenario) => {
    const rows = [...callRows(readTrace(file), file, 'en')];
    const wanted = scenarios.get(scenario) ?? [];
    expect(rows.map(inColumns)).toEqual(
      wanted.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? '']))),
    );
    expect(rows.flatMap((row, place) => wrongTimes(row, wanted[place] ?? {}))).toEqual([]);
  });
});
