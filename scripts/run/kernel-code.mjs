import path from 'node:path';
import asc from 'assemblyscript/asc';
import { root } from './root.mjs';

/** Where the kernel's sources are, and the module that holds what the compiler makes of them. */
const entry = 'server/src/engine/log/kernel/assembly/index.ts';
export const kernelFile = path.join(root, 'server', 'src', 'engine', 'log', 'kernel', 'kernel-code.ts');

/** Returns the module that holds the kernel, compiled to WebAssembly. Throws when a source is wrong. */
export async function kernelModule() {
  const written = new Map();
  const said = [];
  const options = ['-O2', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--importMemory'];
  const { error } = await asc.main([entry, ...options, '--outFile', 'kernel.wasm'], {
    writeFile: (name, contents) => void written.set(name, contents),
    stderr: { write: (text) => said.push(text) },
  });
  const code = written.get('kernel.wasm');
  if (error !== null || code === undefined || said.length !== 0) throw new Error(said.join('') || String(error));
  return [
    '// Generated from assembly/ by "npm run kernel"; change it there.',
    '',
    '/** The kernel as WebAssembly, in base64. */',
    'export const kernelCode =',
    `  '${Buffer.from(code).toString('base64')}';`,
    '',
  ].join('\n');
}
