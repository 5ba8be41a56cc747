import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, node } from './run-cli.ts';
import { sample } from './trace-files.ts';

const page = readFileSync(new URL('../../../docs/ci.md', import.meta.url), 'utf8');

/** The code blocks of a language, in the order of the page. */
function blocks(language: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

/** What a workflow runs in a shell: GitHub's `run:`, and the lines of GitLab's `script:`. */
const steps = blocks('yaml').flatMap((text) =>
  [...text.matchAll(/^ +(?:run: |- (?=node ))(.*)$/gm)].map(([, command = '']) => command),
);

describe('docs/ci.md', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sip-lens-ci-'));
  const place = (name: string): string => path.join(folder, name);
  const run = (command: string | undefined): number | null => {
    // A runner hands the step to bash, and `node` is what its setup has put there.
    const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}` };
    return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', command ?? 'false'], { cwd: folder, env, timeout: 60_000 })
      .status;
  };
  const [plain, update, known] = blocks('sh');
  const [annotate, sarif, junit] = steps;
  beforeAll(() => {
    for (const name of ['tools/sip-lens', 'traces', 'logs/a']) mkdirSync(place(name), { recursive: true });
    cpSync(bundle, place('tools/sip-lens/cli.js'));
    cpSync(bundle.replace(/\.js$/, ''), place('tools/sip-lens/cli'), { recursive: true });
    cpSync(sample('healthy-call.sip'), place('traces/healthy.sip'));
    cpSync(sample('healthy-prack.sipp.log'), place('logs/a/prack.log'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has the commands that this test knows', () => {
    expect([blocks('sh').length, steps.length]).toEqual([3, 3]);
    for (const command of [...blocks('sh'), ...steps]) expect(command).toContain('node tools/sip-lens/cli.js check ');
  });

  it('passes healthy traces, and fails with the first finding, in every way that the page shows', () => {
    expect([plain, update, known, annotate, junit].map(run)).toEqual([0, 0, 0, 0, 0]);
    cpSync(sample('301-to-itself.sip'), place('traces/loop.sip'));
    expect([plain, known, annotate, junit].map(run)).toEqual([1, 1, 1, 1]);
  });

  it('writes the reports that its workflows hand on, whatever is found', () => {
    expect(run(sarif)).toBe(0);
    const log = JSON.parse(readFileSync(place('sip-lens.sarif'), 'utf8')) as Readonly<Record<string, unknown>>;
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [{ results: expect.arrayContaining([expect.anything()]) as unknown }],
    });
    expect(readFileSync(place('sip-lens.xml'), 'utf8')).toContain(
      '<testsuite name="traces/loop.sip" tests="7" failures="4"',
    );
    for (const name of ['sip-lens.sarif', 'sip-lens.xml', 'sip-lens-baseline.json']) {
      expect([name, page.includes(name), existsSync(place(name))]).toEqual([name, true, true]);
    }
  });

  it('has a baseline that knows what it was made of', () => {
    expect([update, known, annotate, junit].map(run)).toEqual([0, 0, 0, 0]);
    cpSync(sample('301-loop-two-servers.sip'), place('traces/another.sip'));
    expect([known, annotate].map(run)).toEqual([1, 1]);
  });

  it('has a task that VS Code can read, with the matcher that the extension brings', () => {
    const [text = ''] = blocks('json');
    const { tasks } = JSON.parse(text) as {
      readonly tasks: readonly [
        { readonly command: string; readonly args: readonly string[]; readonly problemMatcher: string },
      ];
    };
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      readonly contributes: { readonly problemMatchers: readonly { readonly name: string }[] };
    };
    expect(manifest.contributes.problemMatchers.map(({ name }) => `$${name}`)).toContain(tasks[0].problemMatcher);
    expect(run([tasks[0].command, ...tasks[0].args].join(' '))).toBe(1);
  });
});
