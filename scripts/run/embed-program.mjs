import { loadSource } from './load-source.mjs';

/**
 * Returns an esbuild plugin that puts the programs of the log formats' patterns into a bundle in place of what makes them: making
 * them takes longer than many a log takes to be read.
 */
export async function embedProgram() {
  const contents = await programModule();
  return {
    name: 'embed program',
    setup: ({ onLoad }) => onLoad({ filter: /[\\/]log[\\/]line-program\.ts$/ }, () => ({ contents, loader: 'js' })),
  };
}

/** Returns a module that exports what `log/line-program.ts` does, and makes nothing. */
export async function programModule() {
  const { lineProgram } = await loadSource('server/src/engine/log/line-program.ts');
  return `const program = ${JSON.stringify(lineProgram())};
export const lineProgram = () => program;
`;
}
