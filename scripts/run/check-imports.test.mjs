import { describe, expect, it } from 'vitest';
import { checkImports } from './check-imports.mjs';

/** Returns the violations of one file with one line, in a house that is otherwise in order. */
function violationsOf(file, line) {
  return checkImports(
    new Map([
      ['server/src/engine/rules/index.ts', `import { a } from './a.ts';\nimport { b } from './b.ts';`],
      ['server/src/engine/rules/a.ts', `import type { Rule } from './rule.ts';`],
      ['server/src/engine/rules/b.ts', ''],
      ['server/src/engine/rules/rule.ts', ''],
      ['server/src/lsp/features/index.ts', `import { hover } from './hover.ts';`],
      ['server/src/lsp/features/hover.ts', ''],
      [file, line],
    ]),
  );
}

describe('check-imports', () => {
  it.each([
    ['server/src/engine/log/scan.ts', `import { parse } from '../sip/parse.ts';`],
    ['server/src/engine/sip/body.ts', `import { SaxesParser } from 'saxes';`],
    ['server/src/lsp/session.ts', `import { analyse } from '../engine/index.ts';`],
    ['server/src/lsp/node/main.ts', `import { readFile } from 'node:fs/promises';`],
    ['client/src/node/main.ts', `import { LanguageClient } from 'vscode-languageclient/node';`],
    ['server/src/engine/sip/parse.test.ts', `import { readFileSync } from 'node:fs';`],
  ])('lets %s say %s', (file, line) => {
    expect(violationsOf(file, line)).toEqual([]);
  });

  it.each([
    ['server/src/engine/sip/parse.ts', `import { scan } from '../log/scan.ts';`, 'to its left'],
    ['server/src/engine/sip/parse.ts', `import type { Scan } from '../log/scan.ts';`, 'to its left'],
    ['server/src/engine/sip/parse.ts', `export { scan } from '../log/scan.ts';`, 'to its left'],
    ['server/src/engine/sip/parse.ts', `export type Scan = import('../log/scan.ts').Scan;`, 'to its left'],
    ['server/src/engine/sip/parse.ts', `export const scan = () => import('../log/scan.ts');`, 'to its left'],
    ['server/src/engine/text/read.ts', `import { readFileSync } from 'node:fs';`, 'to its left'],
    ['server/src/engine/index.ts', `export * from '../lsp/session.ts';`, 'door of the engine'],
    ['server/src/engine/rules/a.ts', `import { b } from './b.ts';`, 'A rule never imports a rule'],
    ['server/src/engine/rules/b.ts', `import { rules } from './index.ts';`, 'A rule never imports a rule'],
    ['server/src/lsp/features/hover.ts', `import { features } from './index.ts';`, 'A feature never imports'],
    ['server/src/lsp/session.ts', `import { scan } from '../engine/log/scan.ts';`, 'door of the engine'],
    ['server/src/lsp/session.ts', `import { cpus } from 'node:os';`, 'in Node and in a browser'],
    ['server/src/lsp/session.ts', `import { start } from './node/main.ts';`, 'in Node and in a browser'],
    ['server/src/protocol/index.ts', `import type { Range } from 'vscode-languageserver';`, 'imports nothing'],
    ['server/src/cli/main.ts', `import type { Hover } from 'vscode-languageserver';`, 'knows no LSP'],
    ['client/src/common/view.ts', `import { analyse } from '../../../server/src/engine/index.ts';`, 'another process'],
    ['client/src/webview/draw.ts', `import { window } from 'vscode';`, 'page of its own'],
    ['server/src/lsp/session.ts', `import { x } from './session.test.ts';`, 'imported by tests only'],
    ['server/src/else/file.ts', '', 'belongs to no room'],
    ['server/src/engine/sip/parse.ts', `import { parse } from './parse.ts';`, 'ring of imports'],
  ])('stops %s from saying %s', (file, line, reason) => {
    expect(violationsOf(file, line).join('\n')).toContain(reason);
  });
});
