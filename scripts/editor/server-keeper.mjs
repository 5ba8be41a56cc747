#!/usr/bin/env node
// Runs the command of its arguments until its own standard input ends, then ends the command with everything that it
// started, and removes the folder of its first argument. The input is a pipe from the process that wants the server, and
// the system closes it however that process dies, so that even a crash or `kill -9` leaves nothing behind.
import { spawn, spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';

const [temporary, command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
let isLeaving = false;

child.on('error', () => leave(1));
child.on('exit', (code) => leave(code ?? 1));
process.stdin.on('end', () => leave(0));
process.stdin.on('error', () => leave(0));
process.stdin.resume();
// Ctrl-C and a closed terminal are for the process at the other end of the pipe to answer.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

async function leave(code) {
  if (isLeaving) return;
  isLeaving = true;
  endGroup(child.pid);
  await rm(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(() => undefined);
  process.exit(code);
}

function endGroup(pid) {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The whole group is gone already.
  }
}
