import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './root.mjs';

const stopSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const graceMilliseconds = 5000;

/** Runs a JavaScript program of a package, on this very Node; see `command`. */
export function packageCommand(program, args, options) {
  return command(process.execPath, [path.join(root, 'node_modules', program), ...args], options);
}

/**
 * Runs a program in the project's folder and returns its exit code. Its output is ours, or goes to `capture` as text.
 * The program has a process group of its own, so that a signal to us ends it with everything that it started.
 * After a signal this process ends too, with the code that a shell would report.
 */
export function command(program, args, { capture, env } = {}) {
  const isWindows = process.platform === 'win32';
  const stdio = capture === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = spawn(program, args, { cwd: root, stdio, env: env ?? process.env, detached: !isWindows });
  if (capture !== undefined)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => capture(String(data)));
  const received = [];
  const stop = (signal) => {
    received.push(signal);
    end(child, isWindows ? undefined : signal);
    setTimeout(() => end(child, 'SIGKILL'), graceMilliseconds).unref();
  };
  const kill = () => end(child, 'SIGKILL');
  for (const signal of stopSignals) process.on(signal, stop);
  process.on('exit', kill);
  return new Promise((resolve, reject) => {
    const settle = () => {
      for (const signal of stopSignals) process.off(signal, stop);
      process.off('exit', kill);
      // What the program has started and left behind goes with it.
      end(child, 'SIGKILL');
      if (received.length !== 0) process.exit(received[0] === 'SIGINT' ? 130 : 143);
    };
    child.on('error', (error) => {
      settle();
      reject(new Error(`${program} could not be started: ${error.message}`));
    });
    child.on('close', (code) => {
      settle();
      resolve(code ?? 1);
    });
  });
}

/** Sends a signal to the child's group, or to the child alone where there are no groups; a child that is gone is fine. */
function end(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
