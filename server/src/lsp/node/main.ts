import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Runtime } from '../runtime.ts';
import { start } from '../start.ts';

/** The prose lies beside the bundle. */
const folder = __dirname;

const runtime: Runtime = {
  loadProse: async (language): Promise<unknown> => {
    return JSON.parse(await readFile(path.join(folder, `prose.${language}.json`), 'utf8'));
  },
  yieldTurn: () => new Promise((resolve) => void setImmediate(resolve)),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

start(createConnection(ProposedFeatures.all), runtime);
