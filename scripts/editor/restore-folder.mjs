import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** Makes `folder` equal to `original` again; what is equal already is not written, so that nobody is told of a change. */
export async function restoreFolder(folder, original) {
  const wanted = new Set(await filesOf(original));
  for (const file of await filesOf(folder)) {
    if (!wanted.has(file)) await rm(path.join(folder, file), { force: true });
  }
  for (const file of wanted) {
    const [here, there] = [path.join(folder, file), path.join(original, file)];
    const bytes = await readFile(here).catch(() => undefined);
    if (bytes === undefined || !bytes.equals(await readFile(there))) await cp(there, here);
  }
}

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
