import type { FromWorker, ToWorker } from '../analysis/worker-messages.ts';
import type { ServerPort, WorkerPort } from '../analysis/worker-port.ts';

/** The name by which the bundle knows, inside a worker, what it is there for. */
export const analysisWorkerName = 'sip-lens-analysis';

/** Starts the script at `address` as a worker that analyses. Every error that the worker itself did not catch ends it. */
export function startWebWorker(address: string): WorkerPort {
  const worker = new Worker(address, { name: analysisWorkerName });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => listener(data));
    },
    onEnd: (listener) => {
      let hasEnded = false;
      const end = (reason: string): void => {
        if (hasEnded) return;
        hasEnded = true;
        worker.terminate();
        listener(reason);
      };
      worker.addEventListener('error', ({ message }) => end(message));
      worker.addEventListener('messageerror', () => end('a message could not be read'));
    },
    end: () => worker.terminate(),
  };
}

/** Returns the worker's way to the server that started it. */
export function webServerPort(): ServerPort {
  return {
    post: (message) => self.postMessage(message),
    onMessage: (listener) => {
      self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => listener(data));
    },
  };
}
