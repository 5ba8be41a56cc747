import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundle, node } from './run-cli.ts';
import { sample, temporaryFiles } from './trace-files.ts';

const file = temporaryFiles();

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
