import { parentPort, Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from '../analysis/worker-messages.ts';
import type { ServerPort, WorkerPort } from '../analysis/worker-port.ts';

/** Starts the program `file` as a thread that analyses. The thread alone does not keep the process alive. */
export function startThread(file: string): WorkerPort {
  // Switches that the process was started with, a debugger's port among them, are not for the thread.
  const worker = new Worker(file, { execArgv: [], argv: [] });
  worker.unref();
  let hasEnded = false;
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', (message: FromWorker) => listener(message)),
    onEnd: (listener) => {
      let reason = '';
      worker.on('error', (error) => {
        reason = error instanceof Error ? error.message : String(error);
      });
      worker.on('exit', (code) => {
        if (!hasEnded) listener(reason === '' ? `exit ${code}` : reason);
      });
    },
    end: () => {
      hasEnded = true;
      void worker.terminate();
    },
  };
}

/** Returns the thread's way to the server that started it, or undefined on the main thread. */
export function threadServerPort(): ServerPort | undefined {
  const port = parentPort;
  if (port === null) return undefined;
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', (message: ToWorker) => listener(message)),
  };
}
