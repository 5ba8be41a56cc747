import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Runtime } from '../runtime.ts';
import { start } from '../start.ts';

const runtime: Runtime = {
  // A worker has no folder to read from: the client hands the prose over in its initialization options.
  loadProse: () => Promise.resolve(undefined),
  yieldTurn: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(undefined);
    }),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

start(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), runtime);
