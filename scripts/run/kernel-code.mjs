import path from 'node:path';
import asc from 'assemblyscript/asc';
import { root } from './root.mjs';

const log = path.join('server', 'src', 'engine', 'log');

/** Where the sources of each kernel are, what its WebAssembly is called, and the module that holds it. */
const sources = [
  { folder: 'kernel', name: 'kernelCode', file: 'kernel-code.ts', says: 'The kernel' },
  { folder: 'form', name: 'formCode', file: 'form-code.ts', says: 'The reader of forms' },
];

/** Returns the modules that hold WebAssembly: their files, and what the compiler makes for them. Throws when a source is wrong. */
export async function kernelModules() {
  const modules = [];
  for (const source of sources) modules.push({ file: fileOf(source), text: await moduleText(source) });
  return modules;
}

function fileOf({ folder, file }) {
  return path.join(root, log, folder, file);
}

async function moduleText({ folder, name, says }) {
  const entry = path.join(log, folder, 'assembly', 'index.ts').split(path.sep).join('/');
  const written = new Map();
  const said = [];
  const options = [
    folder === 'form' ? '-O3' : '-O2',
    '--noAssert',
    '--runtime',
    'stub',
    '--enable',
    'simd',
    '--importMemory',
  ];
  const { error } = await asc.main([entry, ...options, '--outFile', 'kernel.wasm'], {
    writeFile: (file, contents) => void written.set(file, contents),
    stderr: { write: (text) => said.push(text) },
  });
  const code = written.get('kernel.wasm');
  if (error !== null || code === undefined || said.length !== 0) throw new Error(said.join('') || String(error));
  return [
    '// Generated from assembly/ by "npm run kernel"; change it there.',
    '',
    `/** ${says} as WebAssembly, in base64. */`,
    `export const ${name} =`,
    `  '${Buffer.from(code).toString('base64')}';`,
    '',
  ].join('\n');
}
