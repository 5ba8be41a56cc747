import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { command } from '../run/command.mjs';
import { root } from '../run/root.mjs';

const folder = path.join(root, 'server', 'test', 'bench');
const names = (await readdir(folder)).filter((name) => name.endsWith('.bench.ts')).sort();

for (const name of names) {
  // Bundled as the product is, so that what is measured is what users run.
  const bundle = path.join(root, '.cache', 'bench', name.replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [path.join(folder, name)],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['jssip', 'sip', 'tinybench'],
    logLevel: 'warning',
  });
  console.log(`${name}:`);
  const code = await command(process.execPath, [bundle, ...process.argv.slice(2)]);
  if (code !== 0) process.exit(code);
}
