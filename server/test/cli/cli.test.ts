import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle, node, runCli } from './run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sip-lens-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sample = (name: string): string => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url));

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

function rows(out: string): readonly unknown[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

describe('sip-lens messages', () => {
  it('prints every logged message as one JSON object a line', () => {
    const run = runCli(['messages', '--format', 'ndjson', sample('301-moved-permanently.sipp.log')]);
    expect([run.code, run.problems]).toEqual([0, '']);
    const found = rows(run.out);
    expect(found).toHaveLength(9);
    expect(found[1]).toMatchObject({
      line: 26,
      kind: 'response',
      status: 301,
      reason: 'Moved Permanently',
      cseqNumber: 1,
      cseqMethod: 'INVITE',
      contacts: ['sip:carol@pbx.example.net'],
      contentLength: 0,
      bodyOctets: 0,
      transport: 'UDP',
      format: 'sipp',
    });
    expect(found[1]).not.toHaveProperty('method');
    expect(found[1]).not.toHaveProperty('source');
  });

  it('tells a sipfrag as what it is', () => {
    const run = runCli(['messages', '--format', 'ndjson', sample('healthy-transfer.baresip.log')]);
    const fragments = rows(run.out).filter((row) => JSON.stringify(row).includes('"sipfrag"'));
    expect(fragments.length).toBeGreaterThan(0);
    for (const row of fragments) expect(row).toMatchObject({ kind: 'request', method: 'NOTIFY' });
  });

  it('counts', () => {
    const run = runCli([
      'messages',
      '--format',
      'count',
      sample('301-moved-permanently.sip'),
      sample('traps-without-sip.log'),
    ]);
    const [first, second] = run.out.trimEnd().split('\n');
    expect(first).toMatch(/: 9 messages, 1 call, responses 1xx 1, 2xx 2, 3xx 1$/);
    expect(second).toMatch(/: 0 messages, 0 calls, responses none$/);
  });

  it('sums up a check with its counts', () => {
    const english = runCli(['check', sample('301-to-itself.sip')])
      .out.trimEnd()
      .split('\n')
      .at(-1);
    expect(english).toMatch(/^\d+ findings in 1 file: \d+ errors, \d+ warnings?, \d+ others?\.$/);
    expect(runCli(['check', '--lang', 'ja', sample('healthy-call.sip')]).out).toBe('1 ファイルに問題はありません。\n');
  });

  it('tells messages of one line apart by their column', () => {
    const run = runCli(['messages', '--format', 'ndjson', sample('301-one-line-dump.syslog.log')]);
    expect(rows(run.out)).toMatchObject([
      { line: 1, endLine: 1 },
      { line: 3, endLine: 3, status: 301 },
    ]);
    for (const row of rows(run.out)) expect(row).toHaveProperty('column');
  });

  it('lists a message whose start line is broken', () => {
    const run = runCli(['messages', '--format', 'ndjson', '-'], 'INVITE sip:x@example.com SIP/2.0/UDP\r\n\r\n');
    expect(rows(run.out)).toMatchObject([{ kind: 'request', line: 1 }]);
  });

  it('reads standard input, UTF-16 with a mark, and Latin-1', () => {
    const text = 'OPTIONS sip:é@example.com SIP/2.0\r\nCall-ID: é\r\n\r\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const bytes of [Buffer.from(text), utf16, Buffer.from(text, 'latin1')]) {
      const [row] = rows(runCli(['messages', '--format', 'ndjson', '-'], bytes).out);
      expect(row).toMatchObject({ method: 'OPTIONS', line: 1, requestUri: 'sip:é@example.com', callId: 'é' });
    }
    // One octet that is not UTF-8 does not spoil the names beside it.
    const mixed = Buffer.concat([Buffer.from(text), Buffer.from([0xff])]);
    expect(rows(runCli(['messages', '--format', 'ndjson', '-'], mixed).out)).toMatchObject([{ callId: 'é' }]);
  });
});

describe('sip-lens check', () => {
  it('prints an empty array for a healthy trace, and 0', () => {
    expect(runCli(['check', '--format', 'json', sample('healthy-call.sip')])).toEqual({
      code: 0,
      out: '[]\n',
      problems: '',
    });
  });

  it('says rule, place, message, reference and remedies, in both languages', () => {
    const english = JSON.parse(
      runCli(['check', '--format', 'json', sample('301-to-itself.sip')]).out,
    ) as readonly unknown[];
    expect(english).toContainEqual(
      expect.objectContaining({ rule: 'redirect-to-itself', severity: 'error', line: 26, reference: 'RFC 3261 §8.3' }),
    );
    const japanese = runCli(['check', '--format', 'json', '--lang', 'ja', sample('301-to-itself.sip')]).out;
    expect(japanese).toMatch(/[ぁ-ん]/);
  });

  it('prints one line a finding, and the sum', () => {
    const lines = runCli(['check', sample('301-to-itself.sip')])
      .out.trimEnd()
      .split('\n');
    expect(lines).toHaveLength(8);
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(/^\S+:\d+:\d+: (?:error|warning|information) \[[a-z-]+\] /);
  });

  it('ends with 1 at or above --fail-on', () => {
    const codes = ['error', 'warning', 'information', 'never'].map(
      (level) => runCli(['check', '--fail-on', level, sample('301-not-followed.sip')]).code,
    );
    expect(codes).toEqual([0, 1, 1, 0]);
    expect(runCli(['check', sample('301-to-itself.sip')]).code).toBe(1);
  });

  it('shows control characters of a trace instead of sending them to the terminal', () => {
    const trace = [
      'SIP/2.0 301 Moved\u001b[2J Permanently',
      'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1',
      'To: <sip:b@example.com>',
      'Call-ID: \u009b31m\u202e',
      'CSeq: 1 INVITE',
      'Contact: <sip:x\u001b]0;owned\u0007@example.com>',
      '',
      '',
    ].join('\r\n');
    for (const args of [['check'], ['check', '--format', 'json'], ['messages'], ['messages', '--format', 'ndjson']]) {
      const { out } = runCli([...args, '-'], trace);
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(out).toMatch(/301|moved-permanently/);
    }
  });
});

describe('the output', () => {
  const command = (args: string, rest: string): SpawnSyncReturns<string> => {
    return spawnSync('bash', ['-c', `set -o pipefail; "$0" "$1" ${args} "$2" ${rest}`, node, bundle, long], {
      encoding: 'utf8',
    });
  };
  const long = file('long.sip', Array.from({ length: 40 }, () => readFileSync(sample('301-to-itself.sip'))).join('\n'));

  it.each([
    ['check', 1],
    ['messages --format ndjson', 0],
  ])('of %s may find no reader: no error, and the exit code of the whole', (args, code) => {
    const run = command(args, '| head -1');
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect([run.status, run.stderr]).toEqual([code, '']);
  });

  it.skipIf(!existsSync('/dev/full'))('that cannot be written is one line and 2', () => {
    expect(command('check', '> /dev/full')).toMatchObject({
      status: 2,
      stderr: 'sip-lens: The output cannot be written (ENOSPC).\n',
    });
    expect(command('check --lang ja', '> /dev/full').stderr).toBe('sip-lens: 出力を書き込めません (ENOSPC)。\n');
  });
});

describe('sip-lens explain and compare', () => {
  it('explain a code, registered or not, in both languages', () => {
    expect(runCli(['explain', '301']).out).toContain('301 Moved Permanently');
    expect(runCli(['explain', '399']).code).toBe(0);
    expect(runCli(['explain', '380', '--lang', 'ja']).out.match(/公衆インターネットではまれ/g)).toHaveLength(1);
  });

  it('compare two', () => {
    const { code, out } = runCli(['compare', '301', '380']);
    expect([code, out.includes('301 Moved Permanently'), out.includes('380 Alternative Service')]).toEqual([
      0,
      true,
      true,
    ]);
  });
});

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
    ['no file', ['check'], /Name at least one file/],
    ['no code', ['explain', 'moved'], /"moved" is no SIP status code/],
    ['two codes to explain', ['explain', '301', '380'], /explain takes one status code, /],
    ['one code to compare', ['compare', '301', '--lang', 'ja'], /ステータスコードを 2 つ/],
    ['a missing file', ['check', 'no-such.sip'], /no-such\.sip: there is no such file/],
    ['a directory', ['check', './'], /: this is a directory\. .* \.\/\*\.log/],
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

  it('a capture and a binary file are named, and the other files are still processed', () => {
    const capture = file('a.pcap', Buffer.from('d4c3b2a1020004000000', 'hex'));
    const binary = file('b.bin', Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7) % 256)));
    const run = runCli(['check', '--format', 'json', capture, binary, sample('301-to-itself.sip')]);
    expect(run.code).toBe(2);
    expect(run.problems).toMatch(/a\.pcap: this is a packet capture/);
    expect(run.problems).toMatch(/b\.bin: this is no text file/);
    expect(run.out).toContain('redirect-to-itself');
  });

  it('--help and --version answer', () => {
    expect(runCli(['--help']).out).toContain('Usage');
    expect(runCli(['--help', '--lang', 'ja']).out).toContain('使い方');
    expect(runCli(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
