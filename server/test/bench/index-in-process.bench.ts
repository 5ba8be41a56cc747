import { readFileSync } from 'node:fs';
import type { TextHost, Trace } from '../../src/engine/index.ts';
import { analyse, octetText } from '../../src/engine/index.ts';
import { copyLatin1 } from '../../src/lsp/node/copy-latin1.ts';
import { benchFile, dataMissing } from './frame/bench-file.ts';
import { report } from './frame/bench-row.ts';
import { pairedCpu } from './frame/paired-cpu.ts';

// The index of a text that is in memory already: its speed beside the cheapest look at the same text, and what it holds.
const file = benchFile('sip.log');
const chars = file === undefined ? undefined : readFileSync(file, 'latin1');

/** As the command line and the server hand their texts in. */
const host: TextHost = { copyLatin1 };

// Memory first, while nothing else is held.
indexMemory('index per message, beyond the text');
await besideHop('index in process, 250 MB, beside a bare hop from SIP/2.0 to SIP/2.0');

async function besideHop(what: string): Promise<void> {
  if (chars === undefined) return report({ what, skipped: dataMissing });
  let found = 0;
  const { ratio, ours, peers } = await pairedCpu(
    () => {
      found = analyse(octetText(chars, host)).count;
    },
    () => hop(chars),
    5,
  );
  const detail = `${ours.toFixed(3)} s CPU beside ${peers.toFixed(3)}, ${found} messages`;
  return report({ what, measured: ratio, unit: 'x', bound: 'at most', must: 3, aim: 2, detail });
}

function hop(text: string): void {
  let hits = 0;
  for (let at = text.indexOf('SIP/2.0'); at !== -1; at = text.indexOf('SIP/2.0', at + 7)) hits += 1;
  if (hits === 0) throw new Error('the text holds no SIP');
}

function indexMemory(what: string): void {
  if (chars === undefined) return report({ what, skipped: dataMissing });
  // What the program keeps of all formats is not kept for each text.
  analyse(octetText(chars.slice(0, 3_000_000), host));
  const before = heldMemory();
  const trace: Trace = analyse(octetText(chars, host));
  const held = heldMemory() - before;
  const detail = `${(held / 1e6).toFixed(1)} MB for ${trace.count} messages`;
  return report({ what, measured: held / trace.count, unit: 'octets', bound: 'at most', must: 64, aim: 40, detail });
}

function heldMemory(): number {
  // What a first collection lets go of is given back by a second one.
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
