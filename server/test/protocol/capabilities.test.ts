import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { tokenKinds } from '../../src/engine/index.ts';
import { clientFacts } from '../../src/lsp/client-facts.ts';
import { features } from '../../src/lsp/features/index.ts';
import { claimedKeys } from '../../src/lsp/merged-capabilities.ts';
import { editorCommands, ownCommands } from '../../src/engine/answers/editor-command.ts';
import { commands, serverCommands } from '../../src/protocol/index.ts';
import { fullClient } from './full-client.ts';
import { initializeParams } from './initialize-params.ts';
import { clientCommands, pair } from './pair.ts';
import type { Pair } from './pair.ts';

const legend = { tokenTypes: [...tokenKinds], tokenModifiers: [] };
const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at));
const signatureHelpProvider = {
  triggerCharacters: [':', '='],
  retriggerCharacters: [' ', ';', ',', '/', '<', '>', '"'],
};

let open: Pair | undefined;
afterEach(() => open?.end());

describe('capabilities', () => {
  it.each([
    ['everything', fullClient],
    ['nothing', {}],
  ])('are claimed by one feature each for a client that announces %s', (_name, capabilities) => {
    const facts = clientFacts(initializeParams(capabilities));
    const claimed = features.flatMap((feature) => claimedKeys(feature.capabilities(facts)));
    expect(claimed).toEqual([...new Set(claimed)]);
  });

  it('are those that VS Code understands, without commands that it would register twice', async () => {
    const initializationOptions = { clientCommands, contentLength: true };
    open = await pair({ capabilities: fullClient, initializationOptions });
    expect(open.initialized.capabilities).toEqual({
      textDocumentSync: { openClose: true, change: 2, save: true },
      hoverProvider: true,
      completionProvider: {
        triggerCharacters: [':', ';', '=', ',', '<', ' '],
        resolveProvider: true,
        completionItem: { labelDetailsSupport: true },
      },
      renameProvider: { prepareProvider: true },
      semanticTokensProvider: { legend, full: { delta: true }, range: true },
      signatureHelpProvider,
      documentLinkProvider: {},
      diagnosticProvider: { identifier: 'sip', interFileDependencies: false, workspaceDiagnostics: false },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.sip'] },
      workspace: { textDocumentContent: { schemes: ['sip-lens'] } },
    });
  });

  it('offer the own commands to a client that announces nothing', async () => {
    open = await pair({});
    expect(open.initialized.capabilities).toEqual({
      textDocumentSync: { openClose: true, change: 2, save: true },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [':', ';', '=', ',', '<', ' '], resolveProvider: true },
      signatureHelpProvider,
      documentLinkProvider: {},
      codeActionProvider: true,
      renameProvider: true,
      semanticTokensProvider: { legend, full: { delta: true } },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ascii },
      // Without window/showDocument nobody can be led to the body of a 380.
      executeCommandProvider: {
        commands: [
          serverCommands.compareCodes,
          serverCommands.showRemedy,
          serverCommands.showRule,
          serverCommands.createRequest,
          'sipLens.server.applyEdit',
        ],
      },
    });
  });

  it('come with the name and the version of the server', async () => {
    open = await pair({});
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(open.initialized.serverInfo).toEqual({ name: 'sip-lens', version });
  });

  it('survive initialization options of any type', async () => {
    for (const initializationOptions of [
      'text',
      7,
      [],
      { clientCommands: 'all', language: 3, settings: 'x', prose: 1 },
    ]) {
      const odd = await pair({ initializationOptions });
      expect(odd.initialized.capabilities).toHaveProperty('hoverProvider', true);
      await odd.end();
    }
  });
});

describe('the commands of the engine and of the protocol', () => {
  it('are the same words', () => {
    expect(commands).toMatchObject(editorCommands);
    // The protocol has one more, which runs behind an edit that the adapter makes.
    expect(serverCommands).toEqual({ ...ownCommands, showFile: serverCommands.showFile });
  });
});
