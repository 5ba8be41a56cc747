import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What a whole process cost. */
export interface ProcessCost {
  /** CPU seconds, user and system. */
  readonly cpu: number;
  /** The most memory that it held, in octets; undefined for a program that is not Node. */
  readonly peak: number | undefined;
}

/** What Bash prints behind a program's own errors. */
const costLine = /sip-lens-bench (\d+\.\d+) (\d+\.\d+)/;
const peakLine = /sip-lens-peak (\d+)/;

/** Runs a program to its end, its output thrown away, and returns what it cost. Throws when it fails. */
export function processCost(program: string, args: readonly string[]): ProcessCost {
  const script = `TIMEFORMAT='sip-lens-bench %3U %3S'; time "$@" > /dev/null`;
  const result = spawnSync('bash', ['-c', script, 'bash', program, ...args], { encoding: 'utf8' });
  const cost = costLine.exec(result.stderr);
  if (result.status !== 0 || cost === null) throw new Error(`${program} ${args.join(' ')} failed: ${result.stderr}`);
  const peak = peakLine.exec(result.stderr)?.[1];
  return { cpu: Number(cost[1]) + Number(cost[2]), peak: peak === undefined ? undefined : Number(peak) * 1024 };
}

/** Runs a script on this Node, told to say its peak memory at its end. */
export function nodePeak(script: string, args: readonly string[]): number {
  const sayPeak = `process.on('exit',()=>process.stderr.write('sip-lens-peak '+process.resourceUsage().maxRSS+'\\n'))`;
  const url = `data:text/javascript,${encodeURIComponent(sayPeak)}`;
  const { peak } = processCost(process.execPath, ['--import', url, script, ...args]);
  if (peak === undefined) throw new Error(`${script} did not say its peak memory`);
  return peak;
}

/** Returns where a program stands on the PATH, or undefined. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}
