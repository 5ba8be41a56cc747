import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const bundle = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** The machine's own Node where the test run was started by another one. */
export const node = process.env['SIP_LENS_MACHINE_NODE'] ?? process.execPath;

/** What a run of the command line gave. */
export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
}

/** Runs the built `sip-lens` in a folder, with the machine's own Node. */
export function runCli(args: readonly string[], input: string | Uint8Array = '', folder = process.cwd()): CliRun {
  const run = spawnSync(node, [bundle, ...args], {
    input,
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  return { code: run.status, out: run.stdout, problems: run.stderr };
}
