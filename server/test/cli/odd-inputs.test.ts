import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundle, node, runCli } from './run-cli.ts';
import { temporaryFiles } from './trace-files.ts';

const file = temporaryFiles();

const lines = (index: number): string =>
  [
    'OPTIONS sip:bob@example.com SIP/2.0',
    `Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-${index}`,
    'From: "Zoë" <sip:zoe@example.com>;tag=a1',
    'To: <sip:bob@example.com>',
    `Call-ID: ${index}-${(index * 2_654_435_761) % 4_294_967_296}@192.0.2.10`,
    'CSeq: 1 OPTIONS',
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
const log = Array.from({ length: 40 }, (_, index) => lines(index)).join('');

const idsOf = (out: string): readonly string[] => [...out.matchAll(/"callId":"([^"]+)"/g)].map(([, id = '']) => id);
const ids = idsOf(runCli(['messages', '--format', 'ndjson', '-'], log).out);

describe('a packed file that is damaged', () => {
  const packed = gzipSync(log);
  const cut = packed.subarray(0, Math.floor(packed.length * 0.7));
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, Math.floor(packed.length * 0.7), Math.floor(packed.length * 0.7) + 40);

  it.each([
    ['cut off', cut],
    ['overwritten', damaged],
    ['without its end', packed.subarray(0, packed.length - 5)],
  ])('and %s gives what stands before the damage, and says so', (_, octets) => {
    const name = file('log.gz', octets);
    const ways = [
      runCli(['messages', '--format', 'ndjson', name]),
      runCli(['messages', '--format', 'ndjson', '--repeats', 'yes', name]),
      runCli(['messages', '--format', 'ndjson', '-'], octets),
    ];
    for (const { code, out, problems } of ways) {
      const found = idsOf(out);
      // The last one may have been cut off in the middle.
      expect(found.slice(0, -1)).toEqual(ids.slice(0, found.length - 1));
      expect(20).toBeLessThan(found.length);
      expect([code, problems]).toEqual([2, expect.stringContaining('copy the file again')]);
    }
  });

  it('is checked as far as it goes, and the files behind it are, too', () => {
    const whole = file('whole.log', log);
    const run = runCli(['check', '--lang', 'ja', file('cut.gz', cut), whole]);
    expect(run.code).toBe(2);
    expect(run.problems).toContain('最後まで展開できません (Z_BUF_ERROR)');
    expect(run.out).toContain('2 ファイル');
  });

  it('says only that it cannot be unpacked where nothing of it can', () => {
    const run = runCli(['messages', file('head.gz', packed.subarray(0, 12))]);
    expect([run.code, run.out, run.problems]).toEqual([2, '', expect.stringContaining('it cannot be unpacked (')]);
  });
});

describe('a text in wide characters', () => {
  const wide = (order: 'low' | 'high', octets: 2 | 4, mark: string): Buffer => {
    const codes = Array.from(mark + log, (character) => character.codePointAt(0) ?? 0);
    const buffer = Buffer.alloc(codes.length * octets);
    codes.forEach((code, index) => {
      if (order === 'low') buffer.writeUIntLE(code, index * octets, octets);
      else buffer.writeUIntBE(code, index * octets, octets);
    });
    return buffer;
  };

  it.each([
    ['UTF-32, low octet first, with its mark', wide('low', 4, '\ufeff')],
    ['UTF-32, high octet first, with its mark', wide('high', 4, '\ufeff')],
    ['UTF-32, low octet first', wide('low', 4, '')],
    ['UTF-32, high octet first', wide('high', 4, '')],
    ['UTF-16, low octet first', wide('low', 2, '')],
    ['UTF-16, high octet first, with its mark', wide('high', 2, '\ufeff')],
  ])('is read: %s', (_, octets) => {
    const run = runCli(['messages', '--format', 'ndjson', file('wide.log', octets)]);
    expect([idsOf(run.out), run.code, run.problems]).toEqual([ids, 0, '']);
  });

  it('is read past what is no character, and past a character of two halves', () => {
    const subject = Buffer.concat([wide('low', 4, ''), Buffer.from('00f60100ffffffff', 'hex'), wide('low', 4, '\n')]);
    const run = runCli(['messages', '--format', 'ndjson', '-'], subject);
    expect(idsOf(run.out)).toEqual([...ids, ...ids]);
  });
});

describe('a capture of a link that is not read', () => {
  /** A file with one packet of four octets. */
  const captured = (linkType: string): Buffer =>
    Buffer.from(`d4c3b2a1020004000000000000000000ffff0000${linkType}0000000000000000040000000400000001020304`, 'hex');

  it('says which one it is and how it can be read', () => {
    const run = runCli(['messages', file('air.pcap', captured('7f000000'))]);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.problems).toContain('link type 127 (IEEE802_11_RADIOTAP)');
    expect(run.problems).toMatch(/tshark -r \S+air\.pcap -Y sip -V \| sip-lens messages -/);
    const unnamed = runCli(['check', '--lang', 'ja', '-'], captured('0f270000'));
    expect([unnamed.code, unnamed.problems]).toEqual([2, expect.stringContaining('リンクタイプ 9999 ')]);
  });

  it('is not blamed where its link is read and it holds no SIP', () => {
    const run = runCli(['messages', file('plain.pcap', captured('01000000'))]);
    expect([run.code, run.problems]).toEqual([0, expect.stringContaining('no SIP message was found')]);
  });
});

describe('a name that is no UTF-8', () => {
  // Other systems have no such names.
  it.runIf(process.platform === 'linux')('is said to be what is wrong, not that there is no file', () => {
    const folder = path.dirname(file('well-named.log', log));
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.log')]), log);
    const { code, problems } = runCli(['check', '.'], '', folder);
    expect([code, problems]).toEqual([2, expect.stringContaining('its name is not written in UTF-8')]);
    expect(runCli(['check', 'no-such.log'], '', folder).problems).toContain('there is no such file');
  });
});

describe('standard input', () => {
  it('that is a folder cannot be read', () => {
    const folder = openSync('.', 'r');
    const { status, stderr } = spawnSync(node, [bundle, 'check', '-'], {
      stdio: [folder, 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    closeSync(folder);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^sip-lens: -: it cannot be read \(EISDIR\)/)]);
  });

  it('is named once', () => {
    const run = runCli(['messages', '--format', 'count', '-', '-'], log);
    expect([run.code, run.out, run.problems]).toEqual([2, '', expect.stringContaining('name - once')]);
  });
});
