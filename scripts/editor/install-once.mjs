import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isGone } from './is-gone.mjs';

const STAMP = 'installed.json';

/**
 * Makes sure that `folder` holds what `install` writes for this `stamp`, and does nothing when it already does.
 *
 * `install` receives an empty folder beside the final one. The stamp is written last and the folder then renamed, so an
 * interrupted installation is never taken for a finished one. Processes that ask at the same time wait for the first.
 */
export async function installOnce({ folder, stamp, log, install }) {
  if (await isInstalled(folder, stamp)) return;
  await mkdir(path.dirname(folder), { recursive: true });
  const lock = `${folder}.lock`;
  await takeLock(lock, log);
  try {
    if (await isInstalled(folder, stamp)) return;
    await removeAbandoned(folder);
    const partial = await mkdtemp(`${folder}.partial-`);
    await install(partial);
    await writeFile(path.join(partial, STAMP), stamp);
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
  } finally {
    await removeAbandoned(folder);
    await rm(lock, { recursive: true, force: true });
  }
}

async function isInstalled(folder, stamp) {
  return (await textOf(path.join(folder, STAMP))) === stamp;
}

async function textOf(file) {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Only the holder of the lock calls this, so every partial folder it sees was left by an interrupted installation. */
async function removeAbandoned(folder) {
  const prefix = `${path.basename(folder)}.partial-`;
  for (const name of await readdir(path.dirname(folder))) {
    if (name.startsWith(prefix)) await rm(path.join(path.dirname(folder), name), { recursive: true, force: true });
  }
}

async function takeLock(lock, log) {
  const claim = await mkdtemp(`${lock}-`);
  await writeFile(path.join(claim, 'pid'), String(process.pid));
  try {
    for (let told = false; !(await isRenamed(claim, lock)); told = true) {
      const holder = Number(await textOf(path.join(lock, 'pid')));
      if (isGone(holder)) await rm(lock, { recursive: true, force: true });
      else if (!told) log(`Another process (${holder}) is installing ${path.basename(lock, '.lock')}; waiting for it.`);
      await pause(250);
    }
  } catch (error) {
    await rm(claim, { recursive: true, force: true });
    throw error;
  }
}

/** Renaming a folder onto one that is not empty fails, which makes the rename an atomic test-and-set. */
async function isRenamed(claim, lock) {
  try {
    await rename(claim, lock);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(error.code)) return false;
    throw error;
  }
}
