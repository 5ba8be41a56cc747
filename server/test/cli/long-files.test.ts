import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundle, node, runCli } from './run-cli.ts';
import { sample, temporaryFiles } from './trace-files.ts';

const write = temporaryFiles();
const trace = readFileSync(sample('301-not-followed.sip'));

function rowsOf(text: string): readonly unknown[] {
  return text
    .replaceAll(/"file":"[^"]*"/g, '"file":""')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

describe('rotated, packed and long files', () => {
  const plain = rowsOf(runCli(['messages', '--format', 'ndjson', write('plain.log', trace)]).out);

  it('reads what gzip has packed, whatever its name is', () => {
    const files = [write('x.log.1.gz', gzipSync(trace)), write('x.log.2', gzipSync(trace))];
    const run = runCli(['messages', '--format', 'ndjson', ...files]);
    expect([run.code, run.problems]).toEqual([0, '']);
    expect(plain).not.toHaveLength(0);
    expect(rowsOf(run.out)).toEqual([...plain, ...plain]);
    expect(runCli(['check', '--fail-on', 'never', write('y.gz', gzipSync(trace))]).code).toBe(0);
  });

  it('counts lines and messages on through many windows', () => {
    const chatter = '2026-11-22 06:41:28 app: rc=301 after 380 ms\n'.repeat(5000);
    const text = Buffer.concat([trace, Buffer.from(`\n${chatter}`), trace]);
    const lines =
      text
        .subarray(0, text.length - trace.length)
        .toString('latin1')
        .split('\n').length - 1;
    const run = runCli(['messages', '--format', 'ndjson', write('long.log', text)]);
    const rows = rowsOf(run.out) as readonly { line: number }[];
    expect(rows).toHaveLength(plain.length * 2);
    const moved = (plain as readonly { line: number }[]).map(({ line }) => line + lines);
    expect(rows.slice(plain.length).map(({ line }) => line)).toEqual(moved);
  });

  it('goes on with the whole text where colours begin far behind its head', () => {
    const coloured = Buffer.from(trace.toString('latin1').replace(/^(?=SIP\/2\.0)/gm, '\u001b[1m'), 'latin1');
    const filler = Buffer.from('\nnothing here\n'.repeat(20_000));
    const run = runCli(['messages', '--format', 'ndjson', write('late.log', Buffer.concat([trace, filler, coloured]))]);
    expect(rowsOf(run.out)).toHaveLength(plain.length * 2);
  });

  it('reads a pipe in windows as it reads a file: text, packed text, and with colours far behind its head', () => {
    const args = ['messages', '--format', 'ndjson', '-'];
    expect(rowsOf(runCli(args, trace).out)).toEqual(plain);
    expect(rowsOf(runCli(args, gzipSync(trace)).out)).toEqual(plain);
    const coloured = Buffer.from(trace.toString('latin1').replace(/^(?=SIP\/2\.0)/gm, '\u001b[1m'), 'latin1');
    const text = Buffer.concat([trace, Buffer.from('\nnothing here\n'.repeat(20_000)), coloured]);
    for (const input of [text, gzipSync(text)]) {
      const run = runCli(args, input);
      expect([rowsOf(run.out).length, run.code, run.problems]).toEqual([plain.length * 2, 0, '']);
    }
    const packed = gzipSync(text);
    const cut = runCli(args, packed.subarray(0, packed.length - 20));
    expect([cut.code, cut.problems]).toEqual([2, expect.stringContaining('cut off')]);
    expect(runCli(args, Buffer.from('28b52ffd00', 'hex')).problems).toContain('zstd -dc');
    expect(runCli(args, '').problems).toContain('no SIP message');
  });

  it('ends when nobody reads what it prints, though its own input goes on', () => {
    const line = `"$0" "$1" messages - < <(cat "$2"; yes nothing) | head -1`;
    const log = write('piped.log', Buffer.concat(Array.from({ length: 400 }, () => trace)));
    const run = spawnSync('bash', ['-c', line, node, bundle, log], { encoding: 'utf8', timeout: 60_000 });
    expect([run.status, run.stdout.trimEnd().split('\n').length]).toEqual([0, 1]);
  });

  it('says what to run for other packed files, and of a damaged one that it is', () => {
    const zst = runCli(['messages', write('x.log.zst', Buffer.from('28b52ffd00', 'hex'))]);
    expect([zst.code, zst.problems]).toEqual([2, expect.stringContaining('zstd -dc')]);
    const packed = gzipSync(trace);
    const damaged = runCli(['messages', '--lang', 'ja', write('cut.gz', packed.subarray(0, packed.length - 20))]);
    expect([damaged.code, damaged.problems]).toEqual([2, expect.stringContaining('壊れている')]);
  });

  it('does not unpack for ever what fills a disk', () => {
    const zeros = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'nothing here\n'));
    const bomb = Buffer.concat(Array.from({ length: 20 }, () => zeros));
    const run = runCli(['messages', '--format', 'count', write('bomb.gz', bomb)]);
    expect([run.code, run.problems]).toEqual([2, expect.stringContaining('250')]);
  });
});
