/**
 * Who may import whom. A file belongs to the first row whose `from` it matches. `may` lists what its imports may be: paths
 * from the project's folder, packages by their name, Node's own modules as `node:...`. `because` is printed with a violation.
 */
const engineOrder = ['text', 'reference', 'sip', 'log', 'call', 'rules', 'answers', 'render'];

/** Libraries that are pure, run in a browser, and are named in docs/ARCHITECTURE.md. */
const pureLibraries = [/^saxes$/, /^ipaddr\.js$/];

const protocol = /^server\/src\/protocol\//;
const engineDoor = /^server\/src\/engine\/index\.ts$/;
const lspCommon = /^server\/src\/lsp\/(?!node\/|browser\/|both\/)/;
const lspLibraries = [/^vscode-languageserver$/, /^vscode-languageserver-textdocument$/, /^vscode-uri$/];
const clientCommon = /^client\/src\/common\//;

export const boundaries = [
  {
    from: /\.test\.ts$|^server\/src\/engine\/testing\/|^server\/test\/|^client\/test\//,
    may: [/./],
    because: 'Tests may look everywhere.',
  },
  ...engineOrder.map((folder, place) => ({
    from: new RegExp(`^server/src/engine/${folder}/`),
    may: [new RegExp(`^server/src/engine/(?:${engineOrder.slice(0, place + 1).join('|')})/`), ...pureLibraries],
    because: `In the engine a folder imports only itself and what stands to its left: ${engineOrder.join(' <- ')}.`,
  })),
  {
    from: engineDoor,
    may: [new RegExp(`^server/src/engine/(?:${engineOrder.join('|')})/`)],
    because: 'The door of the engine shows what the engine has, and nothing else.',
  },
  {
    from: protocol,
    may: [protocol],
    because: 'The protocol is plain types and constants that server, client and webview share, so it imports nothing.',
  },
  {
    from: /^server\/src\/lsp\/node\//,
    may: [
      /^server\/src\/lsp\/node\//,
      lspCommon,
      engineDoor,
      protocol,
      ...lspLibraries,
      /^vscode-languageserver\/node$/,
      /^node:/,
    ],
    because:
      'The Node entry adds the process to the language server, and knows SIP only through the door of the engine.',
  },
  {
    from: /^server\/src\/lsp\/browser\//,
    may: [
      /^server\/src\/lsp\/browser\//,
      lspCommon,
      engineDoor,
      protocol,
      ...lspLibraries,
      /^vscode-languageserver\/browser$/,
    ],
    because: 'The browser entry adds the web worker to the language server; Node does not exist there.',
  },
  {
    from: /^server\/src\/lsp\/both\//,
    may: [/^server\/src\/lsp\/(?:node|browser)\/main\.ts$/],
    because: 'It chooses between the two entries, and knows nothing else.',
  },
  {
    from: lspCommon,
    may: [lspCommon, engineDoor, protocol, ...lspLibraries, /^package\.json$/],
    because:
      'The LSP adapter runs in Node and in a browser, tells its version, and knows SIP only through the door of the engine.',
  },
  {
    from: /^server\/src\/cli\//,
    may: [/^server\/src\/cli\//, engineDoor, /^node:/, /^package(?:\.nls(?:\.ja)?)?\.json$/],
    because:
      'The command line is arguments, files, output, its version and the summaries of the rules over the same engine; it knows no LSP.',
  },
  {
    from: clientCommon,
    may: [clientCommon, protocol, /^vscode$/, /^vscode-languageclient$/],
    because: 'The common part of the client runs on the desktop and in a browser; the server is another process.',
  },
  {
    from: /^client\/src\/node\//,
    may: [/^client\/src\/node\//, clientCommon, protocol, /^vscode$/, /^vscode-languageclient\/node$/, /^node:/],
    because: 'The desktop entry only starts the server as a process.',
  },
  {
    from: /^client\/src\/browser\//,
    may: [/^client\/src\/browser\//, clientCommon, protocol, /^vscode$/, /^vscode-languageclient\/browser$/],
    because: 'The browser entry only starts the server as a web worker; Node does not exist there.',
  },
  {
    from: /^client\/src\/webview\//,
    may: [/^client\/src\/webview\//, protocol],
    because: 'The webview is a page of its own: it sees the DOM and the messages, neither VS Code nor the engine.',
  },
];

/** What only tests import. */
export const testOnly = /\.test\.ts$|^server\/src\/engine\/testing\/|^server\/test\/|^client\/test\//;

const ruleGroups = ['framing', 'headers', 'values', 'responses', 'routing', 'transactions', 'sdp', 'ims'];

/** Lists whose members never import each other, nor the list: what two members share has a file that is in no list. */
export const lists = [
  ...ruleGroups.map((group) => ({
    index: `server/src/engine/rules/${group}/index.ts`,
    common: [],
    because: 'A rule never imports a rule: each can be read, turned off and removed alone.',
  })),
  {
    index: 'server/src/engine/rules/index.ts',
    common: [
      'server/src/engine/rules/rule.ts',
      ...ruleGroups.map((group) => `server/src/engine/rules/${group}/index.ts`),
    ],
    because: 'A rule never imports a rule: each can be read, turned off and removed alone.',
  },
  {
    index: 'server/src/lsp/features/index.ts',
    common: ['server/src/lsp/features/feature.ts'],
    because: 'A feature never imports a feature: one request, one file.',
  },
];
