import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** npm itself waits 5 minutes for a connection that has gone quiet; here it asks again after 2. */
const patience = ['--fetch-timeout=120000', '--fetch-retries=4'];

/** Runs npm, as the machine has it configured, in `cwd`; returns what it printed; throws with its last lines when it fails. */
export async function npm(args, { cwd }) {
  return await run('npm', [...args, ...patience], cwd, process.platform === 'win32');
}

/**
 * Downloads one exact version of a package, checks it against its integrity, and unpacks the part of it that stands under
 * `inside` (for example "package/lib") into `into`. A failed download is tried once more.
 */
export async function unpackPackage({ spec, integrity, inside, into, log }) {
  const tarball = await retryOnce(() => pack(spec, integrity, into), log);
  const depth = inside.split('/').length;
  await run('tar', ['-xzf', path.basename(tarball), `--strip-components=${depth}`, inside], into, false);
  return tarball;
}

/** Returns what `work` returns; when it fails, says so and tries it one more time. */
export async function retryOnce(work, log) {
  try {
    return await work();
  } catch (error) {
    log(`That failed; trying once more. ${error.message}`);
    return await work();
  }
}

async function pack(spec, integrity, into) {
  const printed = await npm(['pack', spec, '--json', '--ignore-scripts', '--loglevel=error'], { cwd: into });
  const [{ filename }] = JSON.parse(printed.slice(printed.indexOf('[')));
  const tarball = path.join(into, filename);
  const actual = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (actual !== integrity) {
    throw new Error(`${spec} is not the expected file: its integrity is ${actual}, expected ${integrity}.`);
  }
  return tarball;
}

function run(command, args, cwd, shell) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = [];
    const complaints = [];
    child.stdout.on('data', (chunk) => printed.push(chunk));
    child.stderr.on('data', (chunk) => complaints.push(chunk));
    child.on('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) return resolve(Buffer.concat(printed).toString('utf8'));
      const last = Buffer.concat(complaints).toString('utf8').trim().split('\n').slice(-8).join('\n');
      reject(new Error(`${command} ${args[0]} ended with code ${code}:\n${last}`));
    });
  });
}

/** Inside `npm test` npm hands down the project's own settings; the packages unpacked here are not part of the project. */
function environment() {
  const inherited = Object.entries(process.env);
  return Object.fromEntries(
    inherited.filter(([name]) => !/^npm_(package_|lifecycle_|config_local_prefix$)/i.test(name)),
  );
}
