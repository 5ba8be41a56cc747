import { describe, expect, it } from 'vitest';
import { ethernet, ip4, payload, pcapFile, udp } from '../../src/engine/log/testing/captured.ts';
import { invite, moved } from '../../src/engine/log/testing/dressed.ts';
import { runCli } from './run-cli.ts';
import { sample, temporaryFiles } from './trace-files.ts';

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

  const temporaryFile = temporaryFiles();

  it('reads a capture', () => {
    const frames = [
      ethernet(ip4('caller', 17, udp(payload(invite)))),
      ethernet(ip4('callee', 17, udp(payload(moved)))),
    ];
    const capture = temporaryFile('call.pcap', Buffer.from(pcapFile(frames), 'latin1'));
    const run = runCli(['messages', '--format', 'ndjson', capture]);
    expect([run.code, run.problems]).toEqual([0, '']);
    expect(rows(run.out)).toMatchObject([
      { method: 'INVITE', source: '192.0.2.10:5060', destination: '192.0.2.2:5060', transport: 'UDP', format: 'pcap' },
      { status: 301, time: '2026-11-22T06:41:29.456238Z', callId: 'one@192.0.2.10' },
    ]);
    expect(rows(run.out)).toMatchObject([{ frame: 1 }, { frame: 2 }]);
    expect(runCli(['messages', capture]).out).toMatch(/call\.pcap #1  .*\n.*call\.pcap #2  /);
    expect(runCli(['check', '--format', 'json', capture]).out).toContain('moved-permanently');
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

  it('reads standard input, UTF-16 with and without a mark, and Latin-1', () => {
    const text = 'OPTIONS sip:é@example.com SIP/2.0\r\nCall-ID: é\r\n\r\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const unmarked = utf16.subarray(2);
    const swapped = Buffer.from(unmarked).swap16();
    for (const bytes of [Buffer.from(text), utf16, unmarked, swapped, Buffer.from(text, 'latin1')]) {
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

describe('sip-lens explain and compare', () => {
  it('explain a rule that check has named, with the settings of systems', () => {
    const { out, code } = runCli(['explain', 'missing-max-forwards']);
    expect(code).toBe(0);
    expect(out).toContain('Why it matters');
    expect(out).toContain('maxfwd_process("10")');
    expect(runCli(['explain', 'missing-max-forwards', '--lang', 'ja']).out).toContain('なぜ問題か');
  });

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
