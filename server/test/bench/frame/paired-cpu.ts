import { median } from './median.ts';

/** What two works cost that were done in turns. CPU seconds, user and system; `ratio` is the median of the pairs' ratios. */
export interface PairedCpu {
  readonly ratio: number;
  readonly ours: number;
  readonly peers: number;
}

/**
 * Measures two works in this process in turns (A B A B ...), after one round that is not counted: whatever slows the machine
 * down slows both. A work that takes less than some milliseconds must repeat itself.
 */
export async function pairedCpu(
  ours: () => void | Promise<void>,
  peers: () => void | Promise<void>,
  rounds = 7,
): Promise<PairedCpu> {
  return paired(
    () => cpuOf(ours),
    () => cpuOf(peers),
    rounds,
  );
}

/** Returns the CPU seconds that a work takes in this process, its other threads (garbage collection) included. */
export async function cpuOf(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Takes two measures in turns, after one round that is not counted, or so many of ours. */
export async function paired(
  ours: () => number | Promise<number>,
  peers: () => number | Promise<number>,
  rounds = 7,
  warmUps = 1,
): Promise<PairedCpu> {
  // What was read to prepare the measure is not collected in the middle of it.
  globalThis.gc?.();
  for (let round = 0; round < warmUps; round += 1) await ours();
  await peers();
  const pairs: { readonly ours: number; readonly peers: number }[] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push({ ours: await ours(), peers: await peers() });
  return {
    ratio: median(pairs.map((pair) => pair.ours / pair.peers)),
    ours: median(pairs.map((pair) => pair.ours)),
    peers: median(pairs.map((pair) => pair.peers)),
  };
}
