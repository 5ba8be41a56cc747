import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CallRow } from '../../src/engine/index.ts';
import { calls } from '../../src/cli/commands/calls.ts';
import type { Output } from '../../src/cli/output.ts';
import { runCli } from './run-cli.ts';
import { sample, temporaryFiles } from './trace-files.ts';

function rowsOf(...args: readonly string[]): readonly CallRow[] {
  const { out } = runCli(['calls', '--format', 'ndjson', ...args]);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CallRow);
}

const transfer = sample('301-transfer-moved.baresip.log');
const followed = sample('301-followed-by-proxy.sip');
const failures = sample('404-486-503-failures.ngrep.log');

describe('sip-lens calls', () => {
  const write = temporaryFiles();

  it('tells what became of each call, in a line for people, and why it failed in a second one', () => {
    const run = runCli(['calls', '--kind', 'call', failures]);
    expect([run.code, run.problems]).toEqual([0, '']);
    const lines = run.out.trimEnd().split('\n');
    expect(lines[0]).toMatch(
      /404-486-503-failures\.ngrep\.log:\d+ {2}#\d+ {2}call {2}rejected 404 {2}sip:\S+ -> sip:\S+ {2}2026-/,
    );
    expect(lines[1]).toMatch(/^ {4}The called side .*: 404 .* sip-lens explain 404 tells what to check\.$/);
    expect(runCli(['calls', '--kind', 'call', '--lang', 'ja', failures]).out).toContain('拒否');
  });

  it('joins a transfer, the redirection in it and the call that came of it', () => {
    const [row, ...others] = rowsOf('--kind', 'call', transfer);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ kind: 'call', outcome: 'answered', finalStatus: 200 });
    expect(row?.callIds).toHaveLength(2);
    expect(row?.legs.map(({ finalStatus }) => finalStatus)).toEqual([200, 301, 200]);
    expect(row?.redirects).toEqual([
      expect.objectContaining({ status: 301, followed: true, followLine: row?.legs[2]?.line }),
    ]);
  });

  it('tells what the caller got, and the leg that a proxy made of a redirection', () => {
    const [row] = rowsOf('--kind', 'call', followed);
    expect(row?.outcome).toBe('answered');
    expect(row?.legs).toHaveLength(2);
    expect(row?.legs[1]?.requestUri).toBe(row?.redirects[0]?.contact);
  });

  it('numbers all kinds, so that a number names the same call however the list is narrowed', () => {
    const all = rowsOf(transfer);
    expect(all.map(({ number }) => number)).toEqual(all.map((_, place) => place + 1));
    const [only] = rowsOf('--kind', 'call', transfer);
    expect(all.find(({ kind }) => kind === 'call')?.number).toBe(only?.number);
    expect(rowsOf('--kind', 'publish', transfer)).toEqual([]);
  });

  it('gives a table to spreadsheets, in which nothing of a trace is a formula', () => {
    const hostile = [
      'INVITE sip:bob@example.com SIP/2.0',
      'Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1',
      'From: <sip:a,b@example.com>;tag=1',
      'To: <sip:bob@example.com>',
      'Call-ID: ="x',
      'CSeq: 1 INVITE',
      '',
      '',
    ].join('\r\n');
    const run = runCli(['calls', '--format', 'csv', write('hostile.sip', hostile)]);
    const [head, record] = run.out.split('\r\n');
    expect(head).toMatch(/^file,number,kind,outcome,/);
    expect(record).toContain(`,"'=""x",`);
    expect(record).toContain(',"sip:a,b@example.com",');
  });

  it('reads pipes and packed files, and says of what cannot be read what is wrong', () => {
    const text =
      'BYE sip:bob@example.com SIP/2.0\r\nCall-ID: 1\r\nCSeq: 2 BYE\r\nFrom: <sip:a@example.com>;tag=1\r\n\r\n';
    expect(runCli(['calls', '-'], text).out).toContain('incomplete');
    expect(runCli(['calls', write('x.log.gz', gzipSync(text))]).out).toContain('incomplete');
    const missing = runCli(['calls', '/no/such/file', failures]);
    expect([missing.code, missing.problems]).toEqual([
      2,
      'sip-lens: /no/such/file: there is no such file. Check the name.\n',
    ]);
    expect(missing.out).toContain('rejected 404');
    expect(runCli(['calls', '--kind', 'phone', failures]).problems).toContain('--kind takes all, call, registration');
  });

  it('says the same of a file of which only the index is held', () => {
    const printed = (held: number): string => {
      let text = '';
      const output: Output = {
        isUnread: false,
        out: (more) => {
          text += String(more);
        },
        problem: (more) => {
          text += more;
        },
        flush: () => undefined,
      };
      const files = [transfer, failures];
      calls({ kind: 'calls', language: 'en', format: 'ndjson', wanted: 'all', files }, output, held);
      return text;
    };
    expect(printed(0)).toBe(printed(Number.MAX_SAFE_INTEGER));
  });
});
