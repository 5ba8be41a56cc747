import { readdir, readFile } from 'node:fs/promises';

/** Returns the ids of the processes whose command line holds all of these texts; none where /proc does not tell. */
export async function processesRunning(...texts) {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/u.test(name));
  const found = [];
  for (const id of ids) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (texts.every((text) => command.includes(text))) found.push(Number(id));
  }
  return found;
}
