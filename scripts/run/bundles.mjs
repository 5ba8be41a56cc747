/**
 * What esbuild makes: file in dist/ (without .js), the source it starts from, and how it is bundled. The server embeds the prose,
 * so that it runs wherever it is copied to; a web worker gets it from the client, which reads the JSON files. What the command
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
    source: 'server/src/lsp/node/main.ts',
    platform: 'node',
    format: 'cjs',
    external: [],
    embedsProse: true,
  },
  { name: 'server.web', source: 'server/src/lsp/browser/main.ts', platform: 'browser', format: 'iife', external: [] },
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
