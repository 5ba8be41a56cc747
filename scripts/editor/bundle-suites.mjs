import path from 'node:path';
import { build } from 'esbuild';

/** Bundles the suites of client/test for the extension host and returns the bundle's path. */
export async function bundleSuites(root) {
  const outfile = path.join(root, '.cache', 'editor-tests', 'index.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['client/test/index.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.18',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return outfile;
}
