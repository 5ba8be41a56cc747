import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Runtime } from '../runtime.ts';
import { start } from '../start.ts';

/** The long texts of each language as JSON; the build puts them here, so that the bundle needs no file beside it. */
declare const embeddedProse: Readonly<Record<'en' | 'ja', string>>;

const runtime: Runtime = {
  loadProse: (language) => Promise.resolve<unknown>(JSON.parse(embeddedProse[language])),
  yieldTurn: () => new Promise((resolve) => void setImmediate(resolve)),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

start(createConnection(ProposedFeatures.all), runtime);
