import { command } from '../run/command.mjs';
import { root } from '../run/root.mjs';
import path from 'node:path';

/** What `npm run verify` runs, in this order, before the test command of the README. */
const checks = [
  ['types'],
  ['lint'],
  ['format', '--check'],
  ['architecture'],
  ['knip'],
  ['docs', '--check'],
  ['kernel', '--check'],
  ['package'],
];

for (const [task, ...args] of checks) {
  const startedAt = performance.now();
  const code = await command(process.execPath, [path.join(root, 'scripts', 'tasks', `${task}.mjs`), ...args]);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${[task, ...args].join(' ')} (${seconds} s)`);
  if (code !== 0) process.exit(code);
}
process.exitCode = await command(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['test']);
