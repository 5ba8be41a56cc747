import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { longestWithoutWorker } from '../analysis/longest-without-worker.ts';
import { serveAnalyses } from '../analysis/serve-analyses.ts';
import type { Runtime } from '../runtime.ts';
import { start } from '../start.ts';
import { copyLatin1 } from './copy-latin1.ts';
import { analysisWorkerName, startWebWorker, webServerPort } from './web-worker-port.ts';

const yieldTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });

const runtime: Runtime = {
  // A worker has no folder to read from: the client hands the prose over in its initialization options.
  loadProse: () => Promise.resolve(undefined),
  loadRulePages: () => Promise.resolve(undefined),
  yieldTurn,
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  startWorker: () => (typeof Worker === 'undefined' ? undefined : startWebWorker(self.location.href)),
  longestWithoutWorker,
  copyLatin1,
};

// The bundle is both: what it starts as a worker of its own has a name.
if (self.name === analysisWorkerName) serveAnalyses(webServerPort(), yieldTurn, { copyLatin1 });
else start(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), runtime);
