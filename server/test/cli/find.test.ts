import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { sample, temporaryFiles } from './trace-files.ts';

const old = 'sip:carol@example.com';
const books = ['phone-book.csv', 'extensions.conf', 'near-misses.csv'].map((name) => sample(`address-book/${name}`));

describe('sip-lens find', () => {
  const write = temporaryFiles();

  it('prints each place where a URI stands, and no address that only looks like it', () => {
    const run = runCli(['find', old, ...books]);
    expect([run.code, run.problems]).toEqual([0, '']);
    const lines = run.out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines)
      expect(line).toMatch(/(?:phone-book\.csv|extensions\.conf):\d+:\d+: sip:carol@example\.com/i);
  });

  it('finds a URI that is equal and written in another way, as rows for scripts', () => {
    const place = write('book.csv', 'Carol,SIP:carol@EXAMPLE.com\r\n');
    const run = runCli(['find', '--format', 'json', old, place]);
    expect(JSON.parse(run.out)).toEqual([
      { file: place, line: 1, column: 7, endLine: 1, endColumn: 28, uri: 'SIP:carol@EXAMPLE.com' },
    ]);
  });

  it('ends with 1 where it stands nowhere', () => {
    const place = write('other.csv', 'Bob,sip:bob@example.com\n');
    expect(runCli(['find', old, place])).toEqual({ code: 1, out: '', problems: '' });
    expect(runCli(['find', '--format', 'json', old, place])).toEqual({ code: 1, out: '[]\n', problems: '' });
  });

  it('says what is wrong with its arguments, in both languages', () => {
    const missing = runCli(['find', old]);
    expect(missing.code).toBe(2);
    expect(missing.problems).toContain('at least one file');
    expect(runCli(['find', 'carol', ...books])).toMatchObject({
      code: 2,
      problems:
        'sip-lens: "carol" is no URI. Write it with its scheme, for example sip:carol@example.com or tel:+15550100.\n',
    });
    expect(runCli(['find', 'carol', ...books, '--lang', 'ja']).problems).toContain('URI ではありません');
    expect(runCli(['find', old, '/no/such/file', ...books])).toMatchObject({ code: 2 });
  });
});
