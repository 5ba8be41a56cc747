import { readFile, writeFile } from 'node:fs/promises';
import { kernelFile, kernelModule } from '../run/kernel-code.mjs';

// Compiles the kernel of the scan; `--check` only compares what it makes with what is committed.
const made = await kernelModule();
const present = await readFile(kernelFile, 'utf8').catch(() => undefined);
if (made === present) console.log('Kernel: the WebAssembly is what its sources say.');
else if (process.argv.includes('--check')) {
  console.error(
    'The WebAssembly is not what server/src/engine/log/kernel/assembly says. Run "npm run kernel", commit it.',
  );
  process.exitCode = 1;
} else {
  await writeFile(kernelFile, made);
  console.log('Kernel: compiled.');
}
