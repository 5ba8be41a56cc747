import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { sample, temporaryFiles } from './trace-files.ts';

const file = temporaryFiles();

describe('wrong use', () => {
  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['nothing', [], /^sip-lens: Say what to do/],
    ['an unknown command', ['lint'], /"lint" is no command/],
    ['an unknown option', ['check', '--fast', 'x'], /^sip-lens: There is no option --fast\./],
    ['an unknown option in Japanese', ['check', '--fast', 'x', '--lang', 'ja'], /--fast というオプションはありません/],
    ['an unknown letter in Japanese', ['--lang=ja', 'check', '-x'], /-x というオプションはありません/],
    ['an option without its value', ['check', 'x', '--lang', 'ja', '--format'], /--format に値がありません/],
    ['a switch with a value', ['--help=1'], /--help takes no value/],
    ['an option twice, the last being wrong', ['check', '--format', 'json', '--format', 'xml', 'x'], /not "xml"/],
    ['a wrong value', ['check', '--fail-on', 'never-ever', 'x'], /--fail-on takes error, warning/],
    ['an option of another command', ['explain', '--fail-on', 'error', '301'], /explain takes no --fail-on/],
    ['following what is counted', ['messages', '--follow', '--format', 'count', 'x'], /--format text or ndjson/],
    ['following a pipe', ['messages', '-f', '-', '--lang', 'ja'], /標準入力は終わりまで読む/],
    ['following a check', ['check', '--follow', 'x'], /check takes no --follow/],
    ['no file', ['check'], /Name at least one file/],
    ['no code', ['explain', 'moved'], /"moved" is no SIP status code/],
    ['two codes to explain', ['explain', '301', '380'], /explain takes one status code, /],
    ['one code to compare', ['compare', '301', '--lang', 'ja'], /ステータスコードを 2 つ/],
    ['a missing file', ['check', 'no-such.sip'], /no-such\.sip: there is no such file/],
    ['a directory to follow', ['messages', '-f', './'], /: this is a directory, .* \.\/\*\.log/],
    [
      'a pattern that nothing fits',
      ['check', 'no-such-*.log'],
      /^sip-lens: no-such-\*\.log: no file fits this pattern/,
    ],
  ];

  it.each(wrong)('%s is one line and 2', (_, args, message) => {
    const run = runCli(args);
    expect(run.code).toBe(2);
    expect(run.problems).toMatch(message);
    expect(run.problems.trimEnd().split('\n')).toHaveLength(1);
  });

  it('an input without an end is not read for ever', () => {
    const run = runCli(['check', '/dev/zero']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.problems).toMatch(/^sip-lens: \/dev\/zero: it has more than the 512 MiB/);
  });

  it('nothing readable is not called clean, and a text without SIP is named', () => {
    expect(runCli(['check', 'no-such.sip']).out).toBe('');
    const notes = runCli(['check', file('notes.txt', 'nothing of SIP in here\n')]);
    expect(notes).toMatchObject({ code: 0, out: 'No findings in 1 file.\n' });
    expect(notes.problems).toMatch(/notes\.txt: no SIP message was found/);
  });

  it('a compressed file is no text, whatever its share of control octets happens to be', () => {
    const packed = file('log.gz', Buffer.from(Array.from({ length: 999 }, (_, index) => (index % 12 === 0 ? 1 : 200))));
    expect(runCli(['check', packed])).toMatchObject({ code: 2, out: '' });
  });

  it('a status line without a usable status is listed, and arguments reach the terminal made visible', () => {
    const broken = file(
      'broken.sip',
      'SIP/2.0 99 Odd\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nCall-ID: x\r\nCSeq: 1 INVITE\r\n\r\n',
    );
    expect(runCli(['messages', broken]).out).not.toContain('undefined');
    expect(runCli(['\u001b[31m']).problems).not.toContain('\u001b');
  });

  it('a capture without SIP and a binary file are named, and the other files are still processed', () => {
    const capture = file('a.pcap', Buffer.from('d4c3b2a1020004000000', 'hex'));
    const binary = file('b.bin', Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7) % 256)));
    const run = runCli(['check', '--format', 'json', capture, binary, sample('301-to-itself.sip')]);
    expect(run.code).toBe(2);
    expect(run.problems).toMatch(/a\.pcap: no SIP message was found/);
    expect(run.problems).toMatch(/b\.bin: this is no text file/);
    expect(run.out).toContain('redirect-to-itself');
  });

  it('--help and --version answer', () => {
    expect(runCli(['--help']).out).toContain('Usage');
    expect(runCli(['--help', '--lang', 'ja']).out).toContain('使い方');
    expect(runCli(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
