import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/** The files that the shared generator makes: MB of log (LF, half of it other lines) or of messages as they went over the wire. */
export type BenchFileName =
  | 'sip-1.log'
  | 'sip-10.log'
  | 'sip-50.log'
  | 'sip.log'
  | 'sip-1.sip'
  | 'sip-10.sip'
  | 'sip-50.sip'
  | 'sip.sip'
  | 'sip.pcap';

/** What a row says whose data is missing. */
export const dataMissing = 'the generator ../shared/bench/gen.mjs is not beside this checkout';

const root = process.cwd();

/**
 * Returns the path of a generated file, made at first use into .cache/bench/data; undefined where its generator is missing.
 * The same generator gives the same octets. SIP_LENS_BENCH_DATA names a folder that holds them already.
 */
export function benchFile(name: BenchFileName): string | undefined {
  const given = process.env['SIP_LENS_BENCH_DATA'];
  const folder = given ?? path.join(root, '.cache', 'bench', 'data');
  if (!existsSync(path.join(folder, name)) && given === undefined) generate(folder);
  const file = path.join(folder, name);
  return existsSync(file) ? file : undefined;
}

function generate(folder: string): void {
  const generator = path.resolve(root, '..', 'shared', 'bench', 'gen.mjs');
  if (!existsSync(generator)) return;
  // Made beside its place and moved there whole, so that a generator that was interrupted leaves nothing half done.
  const unfinished = `${folder}.unfinished`;
  mkdirSync(unfinished, { recursive: true });
  const { status } = spawnSync(process.execPath, [generator, unfinished], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${generator} ended with ${status ?? 'a signal'}`);
  renameSync(unfinished, folder);
}
