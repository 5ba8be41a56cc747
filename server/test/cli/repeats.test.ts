import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ethernet, ip4, payload, pcapFile, udp } from '../../src/engine/log/testing/captured.ts';
import { invite } from '../../src/engine/log/testing/dressed.ts';
import { request } from '../../src/engine/testing/sip-text.ts';
import { captured } from '../../src/engine/testing/trace-from-messages.ts';
import { runCli } from './run-cli.ts';
import { temporaryFiles } from './trace-files.ts';

const file = temporaryFiles();
const steps = [0, 0.5].map((at) => {
  const text = request('OPTIONS', 'sip:bob@example.com');
  return { at, source: '192.0.2.10:5060', destination: '192.0.2.2:5060', text };
});

describe('messages --repeats', () => {
  const log = file('again.txt', steps.map(captured).join(''));

  it('tells of which line a message is a retransmission', () => {
    const { out } = runCli(['messages', '--repeats', 'yes', log]);
    const [first, second] = out.trimEnd().split('\n');
    expect(first?.endsWith('  call')).toBe(true);
    expect(second?.endsWith('  call  (retransmission of line 3)')).toBe(true);
    expect(runCli(['messages', '--repeats', 'yes', '--lang', 'ja', log]).out).toContain('(3 行目の再送)');
  });

  it('tells it in JSON as well, and only when it is asked', () => {
    const rows = (args: readonly string[]): readonly unknown[] =>
      runCli(['messages', '--format', 'ndjson', ...args, log])
        .out.trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
    expect(rows(['--repeats', 'yes'])[1]).toMatchObject({ repeats: { kind: 'retransmission', of: 3 } });
    expect(rows(['--repeats', 'yes'])[0]).not.toHaveProperty('repeats');
    expect(rows([])[1]).not.toHaveProperty('repeats');
  });

  it('reads packed files, and names the frames of a capture', () => {
    const packed = file('again.txt.gz', gzipSync(steps.map(captured).join('')));
    expect(runCli(['messages', '--repeats', 'yes', packed]).out).toContain('(retransmission of line 3)');
    const frame = ethernet(ip4('caller', 17, udp(payload(invite))));
    const capture = file('again.pcap', Buffer.from(pcapFile([frame, frame]), 'latin1'));
    const { out } = runCli(['messages', '--repeats', 'yes', capture]);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/again\.pcap #2  .*  \(retransmission of frame 1\)$/);
    expect(runCli(['messages', '--repeats', 'yes', '--lang', 'ja', capture]).out).toContain('(フレーム 1 の再送)');
  });

  it('looks back over a file of any length, and over a pipe', () => {
    const chatter = 'nothing of interest here\n'.repeat(20_000);
    const text = steps.map(captured).join(chatter);
    const far = file('far.txt', text);
    const { out } = runCli(['messages', '--repeats', 'yes', far]);
    expect(out.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/far\.txt:3 .* call$/),
      expect.stringMatching(/far\.txt:200\d\d .* \(retransmission of line 3\)$/),
    ]);
    const piped = runCli(['messages', '--repeats', 'yes', '-'], text);
    expect(piped.out.replaceAll(/^-:/gm, `${far}:`)).toBe(out);
  });

  it('says what it takes', () => {
    const wrong = runCli(['messages', '--repeats', 'maybe', log]);
    expect([wrong.code, wrong.problems]).toEqual([2, expect.stringContaining('no, yes')]);
  });
});
