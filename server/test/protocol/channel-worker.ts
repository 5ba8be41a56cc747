import { MessageChannel } from 'node:worker_threads';
import { serveAnalyses } from '../../src/lsp/analysis/serve-analyses.ts';
import type { FromWorker, ToWorker } from '../../src/lsp/analysis/worker-messages.ts';
import type { WorkerPort } from '../../src/lsp/analysis/worker-port.ts';

/** A worker on this thread, behind a real channel, that a test can look into, hold up and kill. */
export class ChannelWorker {
  /** What the server has said to all workers that it started, in order. */
  readonly heard: ToWorker[] = [];
  started = 0;
  /** How many slices were worked through. */
  slices = 0;
  /** Resolves when the work may go on behind a slice; replaced by a test that holds it up. */
  hold: () => Promise<void> = () => new Promise((resolve) => void setImmediate(resolve));
  /** True for workers that end before they say that they run. */
  isStillborn = false;
  #kill: (() => void) | undefined;

  /** Ends the worker as a crash would. */
  kill(): void {
    this.#kill?.();
  }

  readonly start = (): WorkerPort => {
    this.started += 1;
    const { port1, port2 } = new MessageChannel();
    let tellEnd: (reason: string) => void = () => undefined;
    this.#kill = () => {
      port1.close();
      tellEnd('out of memory');
    };
    if (this.isStillborn) setImmediate(() => tellEnd('not allowed'));
    else {
      const onMessage = (listener: (message: ToWorker) => void): void => {
        port2.on('message', (message: ToWorker) => {
          this.heard.push(message);
          listener(message);
        });
      };
      serveAnalyses({ post: (message) => port2.postMessage(message), onMessage }, async () => {
        this.slices += 1;
        await this.hold();
      });
    }
    return {
      post: (message) => port1.postMessage(message),
      onMessage: (listener) => void port1.on('message', (message: FromWorker) => listener(message)),
      onEnd: (listener) => {
        tellEnd = listener;
      },
      end: () => port1.close(),
    };
  };
}

/** Returns what makes a server have documents of more than `longest` characters analysed by a worker. */
export function workerRuntime(worker: ChannelWorker, longest: number) {
  return { startWorker: worker.start, longestWithoutWorker: longest };
}
