import type { FromWorker, ToWorker } from './worker-messages.ts';

/** One end of the way between the language server and its worker; what is posted arrives as a structured clone, in order. */
export interface Port<Posted, Received> {
  post(message: Posted): void;
  /** Calls `listener` with everything that arrives; there is one listener. */
  onMessage(listener: (message: Received) => void): void;
}

/** The server's end: a worker may end, and can be ended. */
export interface WorkerPort extends Port<ToWorker, FromWorker> {
  /** Calls `listener` once when the worker has ended, however that came, unless `end` was called. */
  onEnd(listener: (reason: string) => void): void;
  end(): void;
}

/** The worker's end. */
export type ServerPort = Port<FromWorker, ToWorker>;
