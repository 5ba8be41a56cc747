/**
 * What esbuild makes: file in dist/ (without .js), the source it starts from, and how it is bundled. The server is one file for Node and
 * for a web worker. It embeds the prose, so that it runs wherever it is copied to; as a web worker it gets it from the client. What the command
 * line imports when it needs it (`hasParts`) becomes a file of its own in a folder beside it: a command loads what it needs.
 */
export const bundles = [
  { name: 'client', source: 'client/src/node/main.ts', platform: 'node', format: 'cjs', external: ['vscode'] },
  {
    name: 'client.web',
    source: 'client/src/browser/main.ts',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    name: 'server',
    source: 'server/src/lsp/both/main.ts',
    platform: 'node',
    // What a web worker needs of the libraries is there only under this name.
    conditions: ['browser', 'node'],
    format: 'iife',
    external: [],
    embedsProse: true,
  },
  {
    name: 'cli',
    source: 'server/src/cli/main.ts',
    platform: 'node',
    format: 'cjs',
    external: [],
    shebang: true,
    hasParts: true,
    embedsProse: true,
  },
];
