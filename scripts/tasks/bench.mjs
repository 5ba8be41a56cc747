import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { benchTable, isMissed } from '../run/bench-table.mjs';
import { build } from '../run/build.mjs';
import { command } from '../run/command.mjs';
import { embedProgram } from '../run/embed-program.mjs';
import { root } from '../run/root.mjs';

// node scripts/bootstrap.mjs bench [part of a file's name ...]: runs the benchmarks one after another, each in a process of
// its own, and prints one table of all rows. Ends with 1 when a figure misses what it must reach.
const folder = path.join(root, 'server', 'test', 'bench');
const wanted = process.argv.slice(2);
const names = (await readdir(folder))
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();
const rowsFile = path.join(root, '.cache', 'bench', 'rows.jsonl');
await mkdir(path.dirname(rowsFile), { recursive: true });
await rm(rowsFile, { force: true });
await build({ minify: true, sourcemap: false });

let worst = 0;
for (const name of names) {
  console.log(`${name} ...`);
  const code = await runBenchmark(name);
  if (code !== 0) console.log(`${name} ended with ${code}`);
  worst = Math.max(worst, code);
}
const written = await readFile(rowsFile, 'utf8').catch(() => '');
const rows = written
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
console.log(`\n${benchTable(rows)}`);
process.exit(worst === 0 && rows.some(isMissed) ? 1 : worst);

/** Bundles a benchmark as the product is bundled, so that what is measured is what users run. */
async function runBenchmark(name) {
  const outfile = path.join(root, '.cache', 'bench', name.replace(/\.ts$/, '.mjs'));
  await bundle({
    entryPoints: [path.join(folder, name)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.18',
    external: ['jssip', 'sip'],
    plugins: [await embedProgram()],
    // The language server's library asks for Node's modules the old way.
    banner: { js: `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);` },
    logLevel: 'warning',
  });
  const env = { ...process.env, SIP_LENS_BENCH_ROWS: rowsFile };
  return command(process.execPath, ['--expose-gc', outfile], { env });
}
