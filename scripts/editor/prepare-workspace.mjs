import { copyFile, cp, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';

/** A trace in a form that every ending can hold: sngrep's text begins with a line that is no SIP. */
const TRACE = '301-moved-permanently.sngrep.txt';
const ENDINGS = ['sip', 'log', 'log.1', 'siplog', 'trace', 'txt', 'out'];

/**
 * Makes the folder that the suites open: `samples/` and `address-book/` as the project has them, because tests change
 * files, and `endings/` with one trace under every ending. Nothing in it was written for a test.
 */
export async function prepareWorkspace(root, workspace) {
  const samples = path.join(workspace, 'samples');
  await cp(path.join(root, 'samples'), samples, { recursive: true });
  await rename(path.join(samples, 'address-book'), path.join(workspace, 'address-book'));
  const endings = path.join(workspace, 'endings');
  await mkdir(endings);
  for (const ending of ENDINGS) await copyFile(path.join(samples, TRACE), path.join(endings, `a-trace.${ending}`));
}
