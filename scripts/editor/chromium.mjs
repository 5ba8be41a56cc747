import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheFolder } from './cache-folder.mjs';
import { installOnce } from './install-once.mjs';

const CARRIED_LIBRARIES = ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'];
const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Returns {executablePath, env, name}: a Chromium that playwright-core can launch, the environment it needs, and where it
 * comes from, in words. The order is CHROMIUM_PATH, the npm package @sparticuz/chromium (unpacked on the first call), a
 * Chromium that the machine has. Throws with what to do when there is none.
 */
export async function findChromium({ root, log }) {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return { executablePath: given, env: process.env, name: 'CHROMIUM_PATH' };
    throw new Error(
      `CHROMIUM_PATH is ${given}, but there is no such file. Correct it, or unset it to use the browser from npm.`,
    );
  }
  const fromNpm = await chromiumFromNpm({ root, log });
  if (fromNpm !== undefined) return fromNpm;
  const installed = USUAL_PLACES.find((place) => existsSync(place));
  if (installed !== undefined) return { executablePath: installed, env: process.env, name: installed };
  throw new Error(
    'No Chromium was found, and the browser VS Code needs one. Run `npm ci` again (it brings one for Linux on x64), ' +
      'or install the Debian package chromium, or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
}

/** The package's own unpacking is not used: it writes to one shared place under /tmp, without guarding against a half-written file. */
async function chromiumFromNpm({ root, log }) {
  const packageFolder = path.join(root, 'node_modules', '@sparticuz', 'chromium');
  const isRightMachine = process.platform === 'linux' && process.arch === 'x64';
  if (!isRightMachine || !existsSync(path.join(packageFolder, 'bin', 'chromium.br'))) return undefined;
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = path.join(cacheFolder(root), `chromium-${version}`);
  const install = (into) => unpack({ from: path.join(packageFolder, 'bin'), into, final: folder, log });
  await installOnce({ folder, stamp: `${version} recipe 1`, log, install });
  const executablePath = path.join(folder, 'chromium');
  const env = { ...process.env, ...libraries(executablePath, folder), ...fonts(folder) };
  const missing = missingLibraries(executablePath, env);
  if (missing.length === 0) return { executablePath, env, name: `@sparticuz/chromium ${version}` };
  log(`The Chromium from npm cannot run here: this machine lacks ${missing.join(', ')}.`);
  return undefined;
}

async function unpack({ from, into, final, log }) {
  log('Unpacking the Chromium that came with npm (about 200 MB), once.');
  await decompress(path.join(from, 'chromium.br'), path.join(into, 'chromium'));
  await decompressArchive(path.join(from, 'al2023.tar.br'), path.join(into, 'libraries'));
  await decompressArchive(path.join(from, 'fonts.tar.br'), path.join(into, 'fonts'));
  await writeFile(path.join(into, 'fonts', 'fonts.conf'), fontsConfiguration(path.join(final, 'fonts')));
}

async function decompress(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}

async function decompressArchive(from, into) {
  await mkdir(into);
  const archive = path.join(into, 'archive.tar');
  await decompress(from, archive);
  const result = spawnSync('tar', ['-xf', archive, '-C', into], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${from} could not be unpacked: ${result.error?.message ?? result.stderr}`);
  await rm(archive);
}

function fontsConfiguration(folder) {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
    '',
  ].join('\n');
}

/** The libraries that the package carries stand in only where the machine has none: mixing the two is asking for crashes. */
function libraries(executablePath, folder) {
  const missing = missingLibraries(executablePath, process.env);
  if (!CARRIED_LIBRARIES.some((name) => missing.includes(name))) return {};
  const carried = path.join(folder, 'libraries', 'lib');
  const inherited = process.env['LD_LIBRARY_PATH'];
  return { LD_LIBRARY_PATH: inherited === undefined || inherited === '' ? carried : `${carried}:${inherited}` };
}

function fonts(folder) {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: path.join(folder, 'fonts', 'fonts.conf') };
}

/** Asks the dynamic loader; a machine without ldd counts as lacking nothing, and the launch will tell. */
function missingLibraries(executablePath, env) {
  const result = spawnSync('ldd', [executablePath], { env, encoding: 'utf8' });
  const lines = (result.stdout ?? '').split('\n').filter((line) => line.includes('=> not found'));
  return lines.map((line) => line.trim().split(' ')[0]);
}
