import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './root.mjs';

/** Returns the exports of a TypeScript module of the project: bundled to .cache first, as Node reads no such tree by itself. */
export async function loadSource(source) {
  const outfile = path.join(root, '.cache', 'sources', source.replaceAll('/', '-').replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [path.join(root, source)],
    outfile,
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    logLevel: 'warning',
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
