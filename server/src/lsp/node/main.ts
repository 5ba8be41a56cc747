import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { longestWithoutWorker } from '../analysis/longest-without-worker.ts';
import { serveAnalyses } from '../analysis/serve-analyses.ts';
import type { Runtime } from '../runtime.ts';
import { start } from '../start.ts';
import { copyLatin1 } from './copy-latin1.ts';
import { loadRulePages } from './load-rule-pages.ts';
import { readFile } from './read-file.ts';
import { startThread, threadServerPort } from './thread-port.ts';

/** The long texts of each language as JSON; the build puts them here, so that the bundle needs no file beside it. */
declare const embeddedProse: Readonly<Record<'en' | 'ja', string>>;

const yieldTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const runtime: Runtime = {
  loadProse: (language) =>
    Promise.resolve<unknown>(JSON.parse(language === 'ja' ? embeddedProse.ja : embeddedProse.en)),
  loadRulePages,
  yieldTurn,
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  readFile,
  startWorker: () => startThread(__filename),
  longestWithoutWorker,
  copyLatin1,
};

// The bundle is both: the server, and the thread that it starts of itself for big documents.
const port = threadServerPort();
if (port === undefined) start(createConnection(ProposedFeatures.all), runtime);
else serveAnalyses(port, yieldTurn, { copyLatin1 });
