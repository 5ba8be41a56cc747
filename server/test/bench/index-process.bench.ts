import { statSync } from 'node:fs';
import type { BenchFileName } from './frame/bench-file.ts';
import { benchFile, dataMissing } from './frame/bench-file.ts';
import { report } from './frame/bench-row.ts';
import { paired } from './frame/paired-cpu.ts';
import { findProgram, nodePeak, processCost } from './frame/process-cost.ts';
import { commandLine } from './frame/product.ts';

// The command line as a whole process over files on the disk, beside ripgrep counting the same lines of the same file.
const ripgrep = findProgram('rg');
const ripgrepMissing = 'ripgrep is not on the PATH; packages of most systems call it ripgrep';

await besideRipgrep('messages --format count, 250 MB, beside rg -c', 'count', { must: 5, aim: 4 });
await besideRipgrep('messages --format ndjson, 250 MB, beside rg -c', 'ndjson', { must: 12, aim: 8 });
peakMemory('peak memory of messages --format count, of the file', 'sip.log');
await growth('growth of messages --format count from 10 to 50 MB');

async function besideRipgrep(what: string, format: string, bounds: Bounds): Promise<void> {
  const file = benchFile('sip.log');
  if (ripgrep === undefined) return report({ what, skipped: ripgrepMissing });
  if (file === undefined) return report({ what, skipped: dataMissing });
  const { ratio, ours, peers } = await paired(
    () => messagesCpu(file, format),
    () => processCost(ripgrep, ['-c', String.raw`SIP/2\.0`, file]).cpu,
    5,
  );
  const detail = `${ours.toFixed(3)} s CPU beside ${peers.toFixed(3)}`;
  return report({ what, measured: ratio, unit: 'x', bound: 'at most', ...bounds, detail });
}

interface Bounds {
  readonly must: number;
  readonly aim: number;
}

function messagesCpu(file: string, format: string): number {
  return processCost(process.execPath, [commandLine, 'messages', '--format', format, file]).cpu;
}

function peakMemory(what: string, name: BenchFileName): void {
  const file = benchFile(name);
  if (file === undefined) return report({ what, skipped: dataMissing });
  const { size } = statSync(file);
  const peak = nodePeak(commandLine, ['messages', '--format', 'count', file]);
  const detail = `${(peak / 1e6).toFixed(0)} MB for ${(size / 1e6).toFixed(0)} MB`;
  return report({ what, measured: peak / size, unit: 'x', bound: 'at most', must: 0.5, aim: 0.3, detail });
}

async function growth(what: string): Promise<void> {
  const small = benchFile('sip-10.log');
  const large = benchFile('sip-50.log');
  if (small === undefined || large === undefined) return report({ what, skipped: dataMissing });
  const { ratio, ours, peers } = await paired(
    () => messagesCpu(large, 'count'),
    () => messagesCpu(small, 'count'),
  );
  const detail = `${ours.toFixed(3)} s CPU after ${peers.toFixed(3)}`;
  return report({ what, measured: ratio, unit: 'x', bound: 'at most', must: 5.5, aim: 5, detail });
}
