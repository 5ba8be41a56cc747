import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { command } from '../run/command.mjs';
import { build } from '../run/build.mjs';
import { root } from '../run/root.mjs';

const folder = path.join(root, 'server', 'test', 'bench');
const names = await readdir(folder).catch(() => []);
const benchmarks = names.filter((name) => /\.bench\.(mjs|ts)$/.test(name)).sort();
if (benchmarks.length === 0) console.log('There is no benchmark in server/test/bench.');
else await build({ minify: true, sourcemap: false });

for (const benchmark of benchmarks) {
  console.log(`${benchmark}:`);
  // The project has no "type": Node finds the module syntax by itself, and would mention that for each TypeScript file.
  const code = await command(process.execPath, [
    '--expose-gc',
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    '--disable-warning=ExperimentalWarning',
    path.join(folder, benchmark),
    ...process.argv.slice(2),
  ]);
  if (code !== 0) process.exit(code);
}
