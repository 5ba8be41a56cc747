import { parseArgs } from 'node:util';
import { packageCommand } from '../run/command.mjs';

// node scripts/bootstrap.mjs fuzz [--seconds N] [--seed S]: looks for texts that break the engine or the language server, for a
// minute and at a seed of its own unless told otherwise. What it finds it makes small, prints, and writes to .cache/fuzz/.
const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
const seconds = values.seconds ?? '60';
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
if (!/^\d+$/.test(seconds) || !/^-?\d+$/.test(seed)) {
  console.error('Usage: npm run fuzz -- [--seconds N] [--seed S]');
  process.exit(2);
}
console.log(`seed ${seed}, ${seconds} seconds`);
const env = { ...process.env, SIP_LENS_FUZZ_SEED: seed, SIP_LENS_FUZZ_SECONDS: seconds };
const code = await packageCommand('vitest/vitest.mjs', ['run', 'server/test/fuzz/fuzz.test.ts'], { env });
process.exit(code);
