import { chmod, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { buildProse } from './build-prose.mjs';
import { bundles } from './bundles.mjs';
import { root } from './root.mjs';

/** Builds everything that runs into dist/: five bundles and the prose of each language. Throws when a source is wrong. */
export async function build({ minify, sourcemap }) {
  await mkdir(path.join(root, 'dist'), { recursive: true });
  const prose = await buildProse();
  await Promise.all(bundles.map((entry) => buildBundle(entry, { minify, sourcemap, prose })));
}

async function buildBundle(
  { name, source, platform, format, external, shebang, embedsProse },
  { minify, sourcemap, prose },
) {
  const outfile = path.join(root, 'dist', `${name}.js`);
  await bundle({
    absWorkingDir: root,
    entryPoints: [source],
    outfile,
    bundle: true,
    platform,
    format,
    external,
    // Other editors and CI machines run the server and the command line with a Node of their own, 20.18 or newer.
    target: platform === 'node' ? 'node20.18' : 'es2022',
    minify,
    sourcemap: sourcemap ? 'linked' : false,
    legalComments: 'none',
    // Messages in Japanese stand in the bundles as they are: escapes would be twice as long.
    charset: 'utf8',
    // A text of JSON, which costs nothing until it is read.
    define: embedsProse === true ? { embeddedProse: JSON.stringify(prose) } : {},
    banner: shebang === true ? { js: '#!/usr/bin/env node' } : {},
    logLevel: 'warning',
  });
  if (!sourcemap) await rm(`${outfile}.map`, { force: true });
  if (shebang === true) await chmod(outfile, 0o755);
}
