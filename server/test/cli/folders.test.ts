import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, type CliRun } from './run-cli.ts';
import { sample } from './trace-files.ts';

describe('folders and patterns', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sip-lens-folders-'));
  const loop = readFileSync(sample('301-to-itself.sip'));
  const healthy = readFileSync(sample('healthy-call.sip'));
  const binary = Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7) % 256));
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['logs/b.log', loop],
    ['logs/a/deep.log.1', healthy],
    ['logs/a/packed.log.gz', gzipSync(loop)],
    ['logs/a/picture.png', binary],
    ['logs/a/old.log.xz', Buffer.concat([Buffer.from('fd377a585a00', 'hex'), binary])],
    ['logs/notes.txt', 'nothing of SIP in here\n'],
    ['logs/node_modules/x/trace.log', loop],
    ['logs/.git/trace.log', loop],
    ['quiet/one.txt', 'nothing\n'],
    ['quiet/two.txt', 'nothing either\n'],
    ['[odd].log', healthy],
  ];
  beforeAll(() => {
    for (const [name, content] of files) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    mkdirSync(path.join(folder, 'empty'));
    symlinkSync('..', path.join(folder, 'logs', 'a', 'back'));
    symlinkSync('itself.log', path.join(folder, 'logs', 'a', 'itself.log'));
    symlinkSync('../../[odd].log', path.join(folder, 'logs', 'a', 'linked.log'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...args: readonly string[]): CliRun => runCli(args, '', folder);
  const filesIn = ({ out }: CliRun): readonly string[] => [
    ...new Set(
      out
        .split('\n')
        .map((line) => /^(.+?):\d+:\d+: /.exec(line)?.[1])
        .filter((file) => file !== undefined),
    ),
  ];

  it('a link that leads back to itself is said to do so, and keeps nothing else from being checked', () => {
    const checked = run('check', 'logs/a/itself.log', 'logs/b.log');
    expect([checked.code, filesIn(checked)]).toEqual([2, ['logs/b.log']]);
    expect(checked.problems).toBe(
      'sip-lens: logs/a/itself.log: this link leads back to itself. Name the file that is meant.\n',
    );
  });

  it('a folder is all that is in it, but hidden files, packages, and what is no text', () => {
    const checked = run('check', 'logs/');
    expect(filesIn(checked)).toEqual(['logs/a/packed.log.gz', 'logs/b.log']);
    // The healthy ones count, the notes do not.
    expect(checked.out).toMatch(/14 findings in 4 files: /);
    expect(checked.problems).toBe('sip-lens: logs/: 2 files, binary or packed, left out.\n');
    expect(checked.code).toBe(1);
    expect(run('check', '--format', 'json', 'logs').out).toContain('"file":"logs/b.log"');
  });

  it.each([
    ['**/*.log', ['logs/b.log']],
    ['logs/*.log', ['logs/b.log']],
    ['./logs/**', ['logs/a/packed.log.gz', 'logs/b.log']],
    ['logs/{a/packed,b}.log*', ['logs/a/packed.log.gz', 'logs/b.log']],
    ['logs/[ab].log', ['logs/b.log']],
  ] as const)('the pattern %s is what fits it', (pattern, found) => {
    expect(filesIn(run('check', pattern))).toEqual(found);
  });

  it('absolute folders and patterns are found as they were named', () => {
    expect(filesIn(run('check', path.join(folder, 'logs/*.log')))).toEqual([path.join(folder, 'logs/b.log')]);
    expect(filesIn(run('check', path.join(folder, 'logs')))).toContain(path.join(folder, 'logs/b.log'));
  });

  it('a file is checked once, and one that has the name of a pattern by its name', () => {
    expect(run('check', 'logs', '**/*.log', 'logs').out).toBe(run('check', 'logs', '[[]odd].log').out);
    expect(run('check', '[odd].log')).toEqual({ code: 0, out: 'No findings in 1 file.\n', problems: '' });
  });

  it.each([
    ['no-such/*.log', 2, /no-such\/\*\.log: no file fits this pattern\./],
    ['logs/*.pcap', 2, /logs\/\*\.pcap: no file fits this pattern\./],
    ['empty', 2, /empty: there is no file in it; hidden files/],
    ['**/*.png', 2, /\*\*\/\*\.png: there are only binary or packed files\./],
    ['quiet', 0, /quiet: no SIP message was found in 2 files\./],
    ['quiet/*', 0, /quiet\/\*: no SIP message was found in 2 files\./],
  ] as const)('says of %s why nothing was checked, and ends with %d', (argument, code, sentence) => {
    for (const command of ['check', 'messages']) {
      const found = run(command, argument);
      expect([found.code, found.out]).toEqual([code, '']);
      expect(found.problems).toMatch(sentence);
      expect(found.problems.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(run('check', '--lang', 'ja', argument).problems).toMatch(/[ぁ-ん]/);
  });

  it('a report holds that nothing was found for an argument', () => {
    const { out } = run('check', '--format', 'junit', 'empty');
    expect(out).toContain('<error message="empty: there is no file in it;');
  });

  it('messages and find go into folders as well', () => {
    expect(run('messages', '--format', 'count', 'logs').out.trimEnd().split('\n')).toHaveLength(4);
    expect(run('messages', 'logs/a').out).toContain('logs/a/packed.log.gz');
    expect(run('messages', '--repeats', 'yes', '**/*.log').out).toContain('logs/b.log');
    const found = run('find', 'sip:itself@example.com', 'logs', 'quiet');
    expect(filesIn({ ...found, out: found.out.replaceAll(': ', ':1:1: ') }).length).toBeGreaterThan(0);
    expect(found.out).toContain('logs/b.log');
    expect([found.code, found.problems]).toEqual([0, 'sip-lens: logs: 2 files, binary or packed, left out.\n']);
  });
});
