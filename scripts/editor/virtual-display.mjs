import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** Tells whether this machine can make a display that nobody sees. */
export function hasVirtualDisplay() {
  return spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;
}

/** Starts a display that nobody sees and returns {name, stop}: what DISPLAY must be, and how to end it. */
export async function startVirtualDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const stop = () => void server.kill('SIGTERM');
  process.once('exit', stop);
  const ended = once(server, 'exit').then(() => {
    throw new Error('Xvfb ended before it had a display.');
  });
  const [printed] = await Promise.race([once(server.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return { name: `:${String(printed).trim()}`, stop };
}
