import { afterEach, describe, expect, it } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CodeAction,
  ErrorCodes,
  ExecuteCommandRequest,
  ShowDocumentRequest,
  TextEdit,
} from 'vscode-languageserver/node';
import type { Command, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsAt, positionOf } from './ask.ts';
import { alternativeService, movedPermanently, withoutContact } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { clientCommands, pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/moved.sip';

let open: Pair | undefined;
afterEach(() => open?.end());

async function opened(options: Parameters<typeof pair>[0], text: string, languageId = 'sip'): Promise<Pair> {
  open = await pair(options);
  await open.open(uri, languageId, text);
  return open;
}

const vscode = { capabilities: fullClient, initializationOptions: { clientCommands } };

function commandOf(action: CodeAction | Command): Command | undefined {
  return CodeAction.is(action) ? action.command : action;
}

function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const edits = edit?.changes?.[uri] ?? [];
  return TextDocument.applyEdits(TextDocument.create(uri, 'sip', 1, text), edits);
}

describe('quick fixes for VS Code', () => {
  it('of a 301 in a log run the commands of the client', async () => {
    const log = await opened(vscode, movedPermanently, 'log');
    const actions = await actionsAt(log, uri, positionOf(movedPermanently, '301'));
    const ids = actions.map((action) => commandOf(action)?.command);
    expect(ids).toEqual(
      expect.arrayContaining([
        'sipLens.showRemedy',
        'sipLens.copyContact',
        'sipLens.replaceUri',
        'sipLens.createRequest',
        'sipLens.compareCodes',
        'sipLens.turnOffRule',
      ]),
    );
    expect(actions.every((action) => CodeAction.is(action) && action.kind === 'quickfix')).toBe(true);
  });

  it('insert the next request behind the response of a .sip file', async () => {
    const file = await opened(vscode, movedPermanently);
    const actions = await actionsAt(file, uri, positionOf(movedPermanently, '301'));
    const edit = actions.find((action) => CodeAction.is(action) && action.edit !== undefined);
    expect(edit).toMatchObject({
      edit: {
        documentChanges: [
          {
            textDocument: { uri, version: 1 },
            edits: [{ newText: expect.stringContaining('CSeq: 2 INVITE') as unknown }],
          },
        ],
      },
    });
  });

  it('insert a missing Contact as a snippet with the cursor in it', async () => {
    const file = await opened(vscode, withoutContact);
    const actions = await actionsAt(file, uri, positionOf(withoutContact, '301'));
    const insert = actions.find((action) => CodeAction.is(action) && action.isPreferred === true);
    expect(insert).toMatchObject({
      edit: { documentChanges: [{ edits: [{ snippet: { kind: 'snippet', value: 'Contact: <sip:$0>\r\n' } }] }] },
    });
  });

  it('of a 380 lead to the body and to the service', async () => {
    const file = await opened(vscode, alternativeService, 'log');
    const actions = await actionsAt(file, uri, positionOf(alternativeService, '380'));
    const ids = actions.map((action) => commandOf(action)?.command);
    expect(ids).toEqual(
      expect.arrayContaining([
        'sipLens.showRemedy',
        'sipLens.goToBody',
        'sipLens.copyServiceUrn',
        'sipLens.compareCodes',
      ]),
    );
  });

  it('are none where nothing was found, and none for those who want another kind', async () => {
    const file = await opened(vscode, movedPermanently);
    expect(await actionsAt(file, uri, { line: 0, character: 0 })).toEqual([]);
  });
});

describe('quick fixes for a client that announces nothing', () => {
  it.each([
    ['301', movedPermanently, 'log'],
    ['301', movedPermanently, 'sip'],
    ['380', alternativeService, 'log'],
    ['380', alternativeService, 'sip'],
  ])('are two at least for a %s', async (status, text, languageId) => {
    const plain = await opened({}, text, languageId);
    const actions = await actionsAt(plain, uri, positionOf(text, status));
    expect(actions.length).toBeGreaterThanOrEqual(2);
    for (const action of actions) expect(commandOf(action)?.command).toMatch(/^sipLens\.server\./u);
  });

  it('are edited by the server', async () => {
    const plain = await opened({}, withoutContact);
    const edits: WorkspaceEdit[] = [];
    plain.client.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit);
      return { applied: true };
    });
    const actions = await actionsAt(plain, uri, positionOf(withoutContact, '301'));
    const insert = actions.map(commandOf).find((command) => command?.command === 'sipLens.server.applyEdit');
    await plain.client.sendRequest(ExecuteCommandRequest.type, {
      command: insert?.command ?? '',
      arguments: insert?.arguments ?? [],
    });
    expect(edits[0]?.changes?.[uri]?.every((edit) => TextEdit.is(edit))).toBe(true);
    expect(applied(withoutContact, edits[0])).toMatch(/\r\nContact: <sip:>\r\n/u);
  });

  it('explain in the log, and give the text as the result', async () => {
    const plain = await opened({}, movedPermanently, 'log');
    const actions = await actionsAt(plain, uri, positionOf(movedPermanently, '301'));
    const explain = actions.map(commandOf).find((command) => command?.command === 'sipLens.server.showRemedy');
    const text: unknown = await plain.client.sendRequest(ExecuteCommandRequest.type, {
      command: explain?.command ?? '',
      arguments: explain?.arguments ?? [],
    });
    expect(text).toContain('sip:alice@new.example.com');
    expect(plain.logged.join('\n')).toContain('sip:alice@new.example.com');
    expect(plain.shown).toHaveLength(1);
  });

  it('open documents in a client that can', async () => {
    const { textDocument, window, workspace } = fullClient;
    const editor = await opened(
      {
        capabilities: {
          ...(textDocument && { textDocument }),
          ...(window && { window }),
          ...(workspace && { workspace }),
        },
      },
      alternativeService,
      'log',
    );
    const shown: string[] = [];
    editor.client.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params.uri);
      return { success: true };
    });
    const actions = await actionsAt(editor, uri, positionOf(alternativeService, '380'));
    for (const command of actions.map(commandOf)) {
      if (command === undefined) continue;
      await editor.client.sendRequest(ExecuteCommandRequest.type, {
        command: command.command,
        arguments: command.arguments ?? [],
      });
    }
    expect(shown).toContain(uri);
    expect(shown.some((each) => each.startsWith('sip-lens:/remedy/380.md'))).toBe(true);
    expect(shown.some((each) => each.startsWith('sip-lens:/compare/'))).toBe(true);
  });

  it('say in words that arguments are of wrong types, or that a command is unknown', async () => {
    const plain = await opened({ locale: 'ja' }, movedPermanently);
    for (const command of [
      'showRemedy',
      'showRule',
      'compareCodes',
      'createRequest',
      'goToBody',
      'applyEdit',
      'unknown',
    ]) {
      for (const values of [[], [7], [uri], [uri, 'x', {}, null]]) {
        const params = { command: `sipLens.server.${command}`, arguments: values };
        await expect(plain.client.sendRequest(ExecuteCommandRequest.type, params)).rejects.toMatchObject({
          code: ErrorCodes.InvalidParams,
          message: expect.stringMatching(command === 'unknown' ? /コマンドはありません/u : /引数/u) as unknown,
        });
      }
    }
    expect(plain.logged).toEqual([]);
  });

  it('say in words that a document is not open', async () => {
    const plain = await opened({}, movedPermanently);
    const params = { command: 'sipLens.server.createRequest', arguments: ['file:///other.sip', 0, 'follow'] };
    await expect(plain.client.sendRequest(ExecuteCommandRequest.type, params)).rejects.toMatchObject({
      message: expect.stringContaining('not open') as unknown,
    });
  });

  it('do not lead to a body that the client cannot show', async () => {
    const plain = await opened({}, alternativeService);
    const actions = await actionsAt(plain, uri, positionOf(alternativeService, '380'));
    expect(actions.map((action) => commandOf(action)?.command)).not.toContain('sipLens.server.goToBody');
  });
});
