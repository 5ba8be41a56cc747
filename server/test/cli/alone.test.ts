import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../src/engine/index.ts';
import { bundle, node } from './run-cli.ts';
import { sample } from './trace-files.ts';

describe('cli.js and the folder cli beside it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sip-lens-alone-'));
  const parts = bundle.replace(/\.js$/, '');
  beforeAll(() => {
    cpSync(bundle, path.join(folder, 'cli.js'));
    cpSync(parts, path.join(folder, 'cli'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const trace = sample('301-moved-permanently.sip');
  const run = (args: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(node, [path.join(folder, 'cli.js'), ...args], { encoding: 'utf8', cwd: folder, timeout: 60_000 });

  it.each([
    [['messages', '--format', 'count', trace], 0],
    [['messages', trace], 0],
    [['messages', '--repeats', 'yes', trace], 0],
    [['check', '--fail-on', 'never', trace], 0],
    [['find', 'sip:nobody@example.com', trace], 1],
    [['explain', '380', '--lang', 'ja'], 0],
    [['compare', '301', '302'], 0],
    [['--version'], 0],
    [['--help'], 0],
  ])('run %j with nothing else beside them', (args, code) => {
    const { status, stderr } = run(args);
    expect([status, stderr]).toEqual([code, '']);
  });

  it('have the long texts in them', () => {
    expect(run(['explain', '380', '--lang', 'ja']).stdout).toContain('緊急');
  });

  it('leave out of what counts and lists messages what only explains and checks them', () => {
    const contentOf = (part: string): { readonly rules: number; readonly prose: boolean } => {
      const source = readFileSync(path.join(parts, part), 'utf8');
      // A rule's name may be that of a fault as well, which is no rule's `id`.
      const found = rules.filter(({ id }) => new RegExp(`\\bid: ?["']${id}["']`).test(source));
      return { rules: found.length, prose: /\\?"sections\\?":/.test(source) };
    };
    expect(contentOf('count-messages.js')).toEqual({ rules: 0, prose: false });
    expect(contentOf('list-messages.js')).toEqual({ rules: 0, prose: false });
    expect(contentOf('check.js').rules).toBe(rules.length);
    expect(contentOf('explain.js').prose).toBe(true);
  });

  it('say so where the folder is missing', () => {
    const lonely = path.join(folder, 'elsewhere');
    cpSync(bundle, path.join(lonely, 'sip-lens.js'));
    const { status, stderr } = spawnSync(node, [path.join(lonely, 'sip-lens.js'), 'explain', '301'], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^sip-lens: The folder "cli" .* copy both together\.\n$/),
    ]);
  });
});
