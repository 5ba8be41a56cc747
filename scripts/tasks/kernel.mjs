import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { kernelModules } from '../run/kernel-code.mjs';
import { root } from '../run/root.mjs';

// Compiles what is written for WebAssembly; `--check` only compares what it makes with what is committed.
for (const { file, text } of await kernelModules()) {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  const name = path.relative(root, file).split(path.sep).join('/');
  if (text === present) console.log(`Kernel: ${name} is what its sources say.`);
  else if (process.argv.includes('--check')) {
    console.error(`${name} is not what the sources in assembly/ beside it say. Run "npm run kernel", commit it.`);
    process.exitCode = 1;
  } else {
    await writeFile(file, text);
    console.log(`Kernel: ${name} is compiled.`);
  }
}
