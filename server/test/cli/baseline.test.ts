import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Baseline } from '../../src/cli/baseline.ts';
import { runCli, type CliRun } from './run-cli.ts';
import { sample } from './trace-files.ts';

describe('a baseline', () => {
  let folder = '';
  let made: CliRun | undefined;
  const place = (name: string): string => path.join(folder, name);
  const run = (...args: readonly string[]): CliRun => runCli(['check', ...args], '', folder);
  const loop = readFileSync(sample('301-to-itself.sip'), 'utf8');
  const withBaseline = ['--baseline', 'known.json'];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sip-lens-baseline-'));
    writeFileSync(place('loop.sip'), loop);
    made = run(...withBaseline, '--update-baseline', 'loop.sip');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made of what is found now', () => {
    expect(made).toEqual({
      code: 0,
      out: 'No findings in 1 file.\n7 findings known from the baseline.\n',
      problems: 'sip-lens: known.json: the baseline holds 7 findings now, 7 of them new.\n',
    });
  });

  it('holds names of files, rules and fingerprints, one finding a line, and nothing of the trace', () => {
    const lines = readFileSync(place('known.json'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(9);
    for (const line of lines.slice(1, -1))
      expect(line).toMatch(/^\{"file":"loop\.sip","rule":"[a-z-]+","fingerprint":"[0-9a-f]{16}"\},?$/);
  });

  it('makes what it holds no failure, and says how much that is', () => {
    const known = run(...withBaseline, 'loop.sip');
    expect(known).toEqual({
      code: 0,
      out: 'No findings in 1 file.\n7 findings known from the baseline.\n',
      problems: '',
    });
    expect(run('--lang', 'ja', ...withBaseline, 'loop.sip').out).toContain('既知の検出: 7 件。');
  });

  it('knows a finding after lines have moved and other messages have come', () => {
    writeFileSync(place('loop.sip'), `an earlier line\n\n${loop}`);
    expect(run(...withBaseline, 'loop.sip').code).toBe(0);
  });

  it('may begin with a byte order mark and have other line ends: editors put them there', () => {
    const text = readFileSync(place('known.json'), 'utf8');
    writeFileSync(place('known.json'), `\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(run(...withBaseline, 'loop.sip').code).toBe(0);
  });

  it.each([
    [
      'merged',
      (text: string) => text.replace('\n', '\n<<<<<<< HEAD\n'),
      /^sip-lens: known\.json:2: the baseline is damaged /,
    ],
    ['cut off', (text: string) => text.slice(0, 300), /^sip-lens: known\.json:5: the baseline is damaged /],
    ['cut off behind a line', (text: string) => text.split('\n').slice(0, 3).join('\n'), /^sip-lens: known\.json:3: /],
    ['of another version', (text: string) => text.replace(':1,', ':2,'), /^sip-lens: known\.json: another version /],
    ['of somebody else', () => '{"findings":{}}', /^sip-lens: known\.json: this is no baseline /],
    ['empty', () => ' \n', /^sip-lens: known\.json: the baseline is empty\./],
  ] as const)('that is %s is said to be so, and left as it is', (_, change, sentence) => {
    const text = change(readFileSync(place('known.json'), 'utf8'));
    writeFileSync(place('known.json'), text);
    const found = run(...withBaseline, 'loop.sip');
    expect([found.code, found.out]).toEqual([2, '']);
    expect(found.problems).toMatch(sentence);
    expect(found.problems.trimEnd().split('\n')).toHaveLength(1);
    if (text.trim() === '') return;
    expect(run(...withBaseline, '--update-baseline', 'loop.sip').code).toBe(2);
    expect(readFileSync(place('known.json'), 'utf8')).toBe(text);
  });

  it('that is empty, as a script has made it, is filled', () => {
    writeFileSync(place('known.json'), '');
    expect(run(...withBaseline, '--update-baseline', 'loop.sip').code).toBe(0);
    expect(run(...withBaseline, 'loop.sip').code).toBe(0);
  });

  it('that is a device is none: reading it might never end', () => {
    const devices = ['/dev/full', '/dev/zero'].filter((device) => existsSync(device));
    const codes = devices.map((device) => run('--baseline', device, '--update-baseline', 'loop.sip').code);
    expect(codes).toEqual(devices.map(() => 2));
  });

  it('stays a link where it is one', () => {
    renameSync(place('known.json'), place('elsewhere.json'));
    symlinkSync('elsewhere.json', place('known.json'));
    writeFileSync(place('other.sip'), loop);
    expect(run(...withBaseline, '--update-baseline', 'loop.sip', 'other.sip').code).toBe(0);
    expect(lstatSync(place('known.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(place('elsewhere.json'), 'utf8')).toContain('"other.sip"');
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
  });

  it('knows a finding as often as it was met: once more is new', () => {
    const finding = { rule: 'redirect-loop', fingerprint: '0123456789abcdef' };
    const baseline = new Baseline(place('known.json'), [{ ...finding, file: 'loop.sip', count: 2 }]);
    baseline.begin(place('loop.sip'));
    const taken = [1, 2, 3].map(() => baseline.take(place('loop.sip'), finding));
    expect([taken, baseline.known, baseline.added, baseline.gone]).toEqual([[true, true, false], 2, 1, 0]);
    expect(baseline.next()).toEqual([{ ...finding, file: 'loop.sip', count: 3 }]);
  });

  it('does not know another message, nor the same one in another file', () => {
    const other = loop.replaceAll(/^Call-ID: .*$/gm, 'Call-ID: another@example.com');
    writeFileSync(place('other.sip'), other);
    const found = run(...withBaseline, 'loop.sip', 'other.sip');
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/^other\.sip:/);
    expect(found.out).not.toContain('loop.sip:');
    expect(found.out).toMatch(/7 findings in 2 files: .*\n7 findings known/);
    writeFileSync(place('other.sip'), loop);
    expect(run(...withBaseline, 'loop.sip', 'other.sip').code).toBe(1);
  });

  it('knows the findings of a file that was renamed', () => {
    renameSync(place('loop.sip'), place('renamed.sip'));
    expect(run(...withBaseline, 'renamed.sip').code).toBe(0);
  });

  it('knows what was told as one where a message is gone, so that they are told one by one', () => {
    const known = { file: 'loop.sip', rule: 'bad-date', fingerprint: 'of them all', count: 1 };
    const baseline = new Baseline(place('known.json'), [known]);
    baseline.begin(place('loop.sip'));
    const taken = ['first', 'second'].map((fingerprint) => {
      return baseline.take(place('loop.sip'), { rule: 'bad-date', fingerprint, group: () => 'of them all' });
    });
    const other = { rule: 'bad-date', fingerprint: 'third', group: () => 'of another' };
    expect([...taken, baseline.take(place('loop.sip'), other), baseline.gone]).toEqual([true, true, false, 0]);
    const options = (count: number): string =>
      Array.from({ length: count }, (_, call) =>
        [
          'OPTIONS sip:b@example.com SIP/2.0',
          `Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK${call}`,
          'To: <sip:b@example.com>',
          `From: <sip:a@example.com>;tag=${call}`,
          `Call-ID: ${call}@192.0.2.1`,
          'CSeq: 1 OPTIONS',
          'Content-Length: 0\r\n\r\n',
        ].join('\r\n'),
      ).join('');
    writeFileSync(place('options.sip'), options(21));
    run(...withBaseline, '--update-baseline', 'options.sip');
    writeFileSync(place('options.sip'), options(20));
    const found = run('--fail-on', 'warning', ...withBaseline, 'options.sip');
    expect([found.code, found.out]).toEqual([0, 'No findings in 1 file.\n20 findings known from the baseline.\n']);
  });

  it('says what is gone, and takes it out when it is updated', () => {
    writeFileSync(place('loop.sip'), readFileSync(sample('healthy-call.sip')));
    expect(run(...withBaseline, 'loop.sip').out).toBe(
      'No findings in 1 file.\n7 findings of the baseline gone: --update-baseline takes them out.\n',
    );
    expect(run(...withBaseline, '--update-baseline', 'loop.sip').code).toBe(0);
    expect(readFileSync(place('known.json'), 'utf8')).toBe('{"version":1,"findings":[]}\n');
  });

  it('keeps what it knows of files that are not checked', () => {
    writeFileSync(place('healthy.sip'), readFileSync(sample('healthy-call.sip')));
    const before = readFileSync(place('known.json'), 'utf8');
    expect(run(...withBaseline, 'healthy.sip').out).toBe('No findings in 1 file.\n');
    expect(run(...withBaseline, '--update-baseline', 'healthy.sip').code).toBe(0);
    expect(readFileSync(place('known.json'), 'utf8')).toBe(before);
    unlinkSync(place('loop.sip'));
    expect(run(...withBaseline, '--update-baseline', 'healthy.sip').code).toBe(0);
    expect(readFileSync(place('known.json'), 'utf8')).not.toContain('loop.sip');
  });

  it('is told by every format', () => {
    writeFileSync(place('other.sip'), loop.replaceAll(/^Call-ID: .*$/gm, 'Call-ID: another@example.com'));
    const formats = ['json', 'sarif', 'junit', 'github'] as const;
    const [json, sarif, junit, github] = formats.map((format) =>
      run('--format', format, ...withBaseline, 'loop.sip', 'other.sip'),
    );
    expect([json, sarif, junit, github].map((each) => each?.code)).toEqual([1, 1, 1, 1]);
    for (const each of [json, sarif])
      expect([each?.out.match(/"baselineState":"new"/g), each?.out.match(/"baselineState":"unchanged"/g)]).toEqual([
        expect.objectContaining({ length: 7 }),
        expect.objectContaining({ length: 7 }),
      ]);
    expect(junit?.out).toContain('<testsuite name="loop.sip" tests="7" failures="0" errors="0" skipped="7">');
    expect(github?.out).not.toContain('file=loop.sip');
    expect(github?.out).toContain('7 findings known from the baseline.');
    for (const each of [json, sarif, junit])
      expect(each?.problems).toBe('sip-lens: 7 findings known from the baseline.\n');
  });

  it('is not made of what could not be read, and no other file is overwritten', () => {
    const before = readFileSync(place('known.json'), 'utf8');
    const missing = run(...withBaseline, '--update-baseline', 'no-such.sip');
    expect([missing.code, readFileSync(place('known.json'), 'utf8')]).toEqual([2, before]);
    expect(missing.problems).toContain('the baseline is left as it is');
    const wrong = run('--baseline', 'loop.sip', '--update-baseline', 'loop.sip');
    expect([wrong.code, readFileSync(place('loop.sip'), 'utf8')]).toEqual([2, loop]);
    expect(wrong.problems).toMatch(/^sip-lens: loop\.sip: this is no baseline/);
  });

  it.each([
    [['--baseline', 'none.json', 'loop.sip'], /none\.json: there is no such baseline\. Make it .* --update-baseline\./],
    [['--update-baseline', 'loop.sip'], /--update-baseline writes a file: name it with --baseline FILE\./],
    [['--baseline', '--update-baseline', 'loop.sip'], /--baseline needs a value/],
    [['--baseline', '.', 'loop.sip'], /\.: the baseline cannot be read \(EISDIR\)/],
    [['--baseline', 'no/such/known.json', '--update-baseline', 'loop.sip'], /cannot be written \(ENOENT\)/],
  ] as const)('%j is one line and 2', (args, sentence) => {
    const found = run(...args);
    expect(found.code).toBe(2);
    expect(found.problems).toMatch(sentence);
    expect(found.problems.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each(['{', '[]', '{"version":2,"findings":[]}', '{"version":1,"findings":[{"file":1}]}'])(
    'is refused where it holds %s',
    (content) => {
      writeFileSync(place('known.json'), content);
      expect(run(...withBaseline, 'loop.sip')).toMatchObject({ code: 2, out: '' });
    },
  );
});
