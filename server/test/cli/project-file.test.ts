import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli, type CliRun } from './run-cli.ts';
import { sample } from './trace-files.ts';

const loop = readFileSync(sample('301-to-itself.sip'), 'utf8');
const callId = /^Call-ID: (\S+)/m.exec(loop)?.[1] ?? '';

describe('.siplens.json', () => {
  let folder = '';
  const put = (name: string, content: unknown): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const run = (...args: readonly string[]): CliRun => runCli(['check', ...args], '', folder);
  const rulesIn = ({ out }: CliRun): readonly string[] =>
    [...new Set([...out.matchAll(/\[([a-z-]+)\]/g)].map(([, rule = '']) => rule))].toSorted();
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sip-lens-project-'));
    put('loop.sip', loop);
    put('lab/loop.log', loop);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('turns rules off and says how severe they are', () => {
    put('.siplens.json', { rules: { 'redirect-loop': 'off', 'redirect-to-itself': 'hint' } });
    const { code, out } = run('loop.sip');
    expect(code).toBe(0);
    expect(out).not.toContain('redirect-loop');
    expect(out).toMatch(/: hint \[redirect-to-itself\]/);
  });

  it('chooses a profile, and the command line wins over it', () => {
    put('.siplens.json', { profile: 'errors' });
    expect(rulesIn(run('loop.sip'))).toEqual(['redirect-loop', 'redirect-to-itself']);
    expect(rulesIn(run('--profile', 'recommended', 'loop.sip'))).toContain('moved-permanently');
  });

  it('holds from the folder of a file upwards: the nearest one alone', () => {
    put('.siplens.json', { profile: 'errors' });
    put('lab/.siplens.json', { rules: { 'redirect-loop': 'off' } });
    expect(rulesIn(run('lab/loop.log'))).toEqual(['moved-permanently', 'redirect-to-itself']);
    expect(rulesIn(run('loop.sip'))).toEqual(['redirect-loop', 'redirect-to-itself']);
    const elsewhere = runCli(['check', path.join(folder, 'loop.sip')]);
    expect(rulesIn(elsewhere)).toEqual(['redirect-loop', 'redirect-to-itself']);
    expect(rulesIn(runCli(['check', '-'], loop, folder))).toEqual(['redirect-loop', 'redirect-to-itself']);
  });

  it('says something else for the files that fit a pattern', () => {
    put('.siplens.json', { overrides: [{ files: 'lab/**', profile: 'errors', rules: { 'redirect-loop': 'off' } }] });
    expect(rulesIn(run('lab'))).toEqual(['redirect-to-itself']);
    expect(rulesIn(run('loop.sip'))).toEqual(['moved-permanently', 'redirect-loop', 'redirect-to-itself']);
  });

  it('suppresses what it names, and every format says how much', () => {
    const suppress = ['redirect-loop', 'redirect-to-itself'].map((rule) => ({ rule, callId, reason: 'a test' }));
    put('.siplens.json', { suppress });
    const text = run('loop.sip');
    expect(text.code).toBe(0);
    expect(rulesIn(text)).toEqual(['moved-permanently']);
    expect(text.out).toMatch(/\n4 findings suppressed by .*: redirect-to-itself 3, redirect-loop 1\.\n$/);
    expect(run('--format', 'github', 'loop.sip').out).toContain('4 findings suppressed');
    const json = run('--format', 'json', 'loop.sip');
    expect(json.out.match(/"suppressed":\{"by":"settings","reason":"a test"\}/g)).toHaveLength(4);
    const sarif = run('--format', 'sarif', 'loop.sip');
    expect(sarif.out.match(/"suppressions":\[\{"kind":"external","justification":"a test"\}\]/g)).toHaveLength(4);
    const junit = run('--format', 'junit', 'loop.sip');
    expect(junit.out).toContain('tests="7" failures="0" errors="0" skipped="4"');
    for (const { code, problems } of [json, sarif, junit])
      expect([code, problems]).toEqual([0, expect.stringMatching(/^sip-lens: 4 findings suppressed .*\n$/)]);
    expect(run('--lang', 'ja', 'loop.sip').out).toContain('コメントで抑止した検出: 4 件');
  });

  it('suppresses nothing that a baseline would have to know', () => {
    put('.siplens.json', { suppress: [{ rule: 'redirect-loop', callId }] });
    run('--baseline', 'known.json', '--update-baseline', 'loop.sip');
    const known = readFileSync(path.join(folder, 'known.json'), 'utf8');
    expect([known.includes('redirect-loop'), known.includes('redirect-to-itself')]).toEqual([false, true]);
  });

  it.each([
    ['{"profile":"errors",', /^sip-lens: \.siplens\.json:1:21: the file ends here, before its JSON is complete\./],
    [{ rules: { 'no-such-rule': 'off' } }, /\.siplens\.json:1:11: rules\.no-such-rule: “no-such-rule” is no rule;/],
    [{ profile: 'loud\u001b' }, /\.siplens\.json:1:2: profile: “loud␛” is no profile: write errors, /],
  ])('that is wrong (%j) is said once, and ends with 2', (content, sentence) => {
    put('.siplens.json', content);
    const found = run('loop.sip', 'lab');
    expect([found.code, rulesIn(found)]).toEqual([2, ['moved-permanently', 'redirect-loop', 'redirect-to-itself']]);
    expect(found.problems).toMatch(sentence);
    expect(found.problems.trimEnd().split('\n')).toHaveLength(1);
    // Whoever reads a report learns why the check ended so.
    expect(run('--format', 'github', 'loop.sip').out).toMatch(/^::error file=\.siplens\.json,title=sip-lens::/m);
    expect(run('--format', 'junit', 'loop.sip').out).toContain('<error message=".siplens.json:1:');
    expect(run('--format', 'sarif', 'loop.sip').out).toMatch(/"toolExecutionNotifications":\[\{"level":"error"/);
  });

  it('a comment in a .sip file suppresses what it names, and in a log nothing', () => {
    const comment = '# siplens-disable redirect-loop it was a test\n';
    const at = loop.indexOf('SIP/2.0 301', loop.indexOf('SIP/2.0 301') + 1);
    const commented = loop.slice(0, at) + comment + loop.slice(at);
    put('commented.sip', commented);
    put('commented.log', commented);
    expect(run('commented.sip').out).toMatch(/\n1 finding suppressed by .*: redirect-loop 1\.\n$/);
    expect(run('--format', 'sarif', 'commented.sip').out).toContain(
      '"suppressions":[{"kind":"inSource","justification":"it was a test"}]',
    );
    expect(run('commented.log').out).not.toContain('suppressed');
  });
});
