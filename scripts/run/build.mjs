import { chmod, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { buildProse } from './build-prose.mjs';
import { bundles } from './bundles.mjs';
import { embedProgram } from './embed-program.mjs';
import { root } from './root.mjs';

/** Builds everything that runs into dist/: four bundles and the prose of each language. Throws when a source is wrong. */
export async function build({ minify, sourcemap }) {
  await mkdir(path.join(root, 'dist'), { recursive: true });
  const prose = await buildProse();
  const plugins = [await embedProgram()];
  await Promise.all(bundles.map((entry) => buildBundle(entry, { minify, sourcemap, prose, plugins })));
}

async function buildBundle(entry, how) {
  const { name, source, shebang, hasParts } = entry;
  const options = bundleOptions(entry, how);
  const outfile = path.join(root, 'dist', `${name}.js`);
  const banner = shebang === true ? { js: '#!/usr/bin/env node' } : {};
  if (hasParts === true) await buildWithParts(name, source, { ...options, outfile, banner });
  else await bundle({ ...options, entryPoints: [source], outfile, banner });
  if (!how.sourcemap) await rm(`${outfile}.map`, { force: true });
  if (shebang === true) await chmod(outfile, 0o755);
}

function bundleOptions({ platform, format, external, embedsProse, conditions }, { minify, sourcemap, prose, plugins }) {
  return {
    plugins,
    absWorkingDir: root,
    bundle: true,
    platform,
    format,
    external,
    ...(conditions === undefined ? {} : { conditions }),
    // Other editors and CI machines run the server and the command line with a Node of their own, 20.18 or newer.
    target: platform === 'node' ? 'node20.18' : 'es2022',
    minify,
    sourcemap: sourcemap ? 'linked' : false,
    legalComments: 'none',
    // Messages in Japanese stand in the bundles as they are: escapes would be twice as long.
    charset: 'utf8',
    define: embedsProse === true ? embedded(prose) : {},
    logLevel: 'warning',
  };
}

/** A text of JSON for each language, which costs nothing until it is read, and stands only where it is asked for. */
function embedded(prose) {
  const named = { embeddedProse: prose.codes, embeddedRules: prose.rules };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, texts]) =>
      Object.entries(texts).map(([language, text]) => [`${name}.${language}`, JSON.stringify(text)]),
    ),
  );
}

/** Builds a bundle, and each source that it imports when it needs it into a file of its own, in the folder `name` beside it. */
async function buildWithParts(name, source, options) {
  const folder = path.join(root, 'dist', name);
  await rm(folder, { recursive: true, force: true });
  const parts = new Set();
  const one = (entryPoint, outfile, beside, more) =>
    bundle({
      ...options,
      ...more,
      entryPoints: [entryPoint],
      outfile,
      // `require` is quicker than `import()`, which would start Node's loader of modules.
      supported: { 'dynamic-import': false },
      plugins: [...options.plugins, partsApart(beside, parts)],
    });
  await one(source, options.outfile, `./${name}/`, {});
  // A set hands out what is added while it is walked.
  for (const part of parts) await one(part, path.join(folder, `${nameOf(part)}.js`), './', { banner: {} });
}

/** Leaves what is imported when it is needed to the files beside, and notes it in `parts`. */
function partsApart(beside, parts) {
  return {
    name: 'parts apart',
    setup: ({ onResolve }) =>
      onResolve({ filter: /\.ts$/ }, ({ kind, path: source, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const part = path.join(resolveDir, source);
        const twin = [...parts].find((other) => other !== part && nameOf(other) === nameOf(part));
        if (twin !== undefined) throw new Error(`Two parts would have one name: ${twin} and ${part}. Rename one.`);
        parts.add(part);
        return { path: `${beside}${nameOf(part)}.js`, external: true };
      }),
  };
}

function nameOf(source) {
  return path.basename(source, '.ts');
}
