import { afterEach, describe, expect, it } from 'vitest';
import {
  CodeAction,
  CodeActionRequest,
  ExecuteCommandRequest,
  ResourceOperationKind,
  ShowDocumentRequest,
} from 'vscode-languageserver/node';
import type { Command, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { alikePlacesRequest, correctedMessageRequest } from '../../src/protocol/index.ts';
import type { AlikePlacesResult, CorrectedMessageResult } from '../../src/protocol/index.ts';
import { actionsAt, positionOf } from './ask.ts';
import { movedPermanently } from './fixtures.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/options.sip';

let open: Pair | undefined;
afterEach(() => open?.end());

async function opened(text: string, languageId: string, clientCommands: readonly string[] = []): Promise<Pair> {
  const capabilities = {
    textDocument: {
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
    },
  };
  open = await pair({ capabilities, initializationOptions: { clientCommands: [...clientCommands] } });
  await open.open(uri, languageId, text);
  return open;
}

function options(callId: string, extra: readonly string[] = []): string {
  return [
    'OPTIONS sip:bob@example.com SIP/2.0',
    `Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK${callId}`,
    ...extra,
    'From: <sip:alice@example.com>;tag=1928301774',
    'To: <sip:bob@example.com>',
    `Call-ID: ${callId}`,
    'CSeq: 1 OPTIONS',
    'Contact: <sip:alice@192.0.2.10>',
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}

const wrong = options('one') + options('two');
const right = options('one', ['Max-Forwards: 70']) + options('two', ['Max-Forwards: 70']);

function applied(text: string, edit: WorkspaceEdit | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'sip', 1, text), edit?.changes?.[uri] ?? []);
}

function literal(action: CodeAction | Command | undefined): CodeAction | undefined {
  return CodeAction.is(action) ? action : undefined;
}

describe('what one message needs', () => {
  it('is put right at once in all messages of a .sip file', async () => {
    const { client } = await opened(wrong, 'sip');
    const asked = await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: positionOf(wrong, 'OPTIONS'), end: positionOf(wrong, 'OPTIONS') },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    expect(asked).toMatchObject([{ kind: 'source.fixAll.sip' }]);
    expect(applied(wrong, literal(asked?.[0])?.edit)).toBe(right);
  });

  it('is offered where it is missing, and for all messages with the same fault', async () => {
    const file = await opened(wrong, 'sip');
    const actions = (await actionsAt(file, uri, positionOf(wrong, 'OPTIONS'))).map(literal);
    const insert = actions.find((action) => action?.title === 'Insert the missing Max-Forwards');
    expect(insert).toMatchObject({ kind: 'quickfix' });
    expect(applied(wrong, insert?.edit)).toBe(options('one', ['Max-Forwards: 70']) + options('two'));
    const all = actions.find((action) => action?.title === 'Fix all 2 of “missing-max-forwards” in this file');
    expect(applied(wrong, all?.edit)).toBe(right);
  });

  it('is done to a copy where a log is evidence', async () => {
    const log = `2026/11/22 10:00:00 sent:\r\n${wrong}`;
    const file = await opened(log, 'log', ['sipLens.openCorrectedCopy']);
    const actions = (await actionsAt(file, uri, positionOf(log, 'OPTIONS'))).map(literal);
    expect(actions.filter((action) => action?.edit !== undefined)).toEqual([]);
    const copy = actions.find((action) => action?.command?.command === 'sipLens.openCorrectedCopy');
    expect(copy?.title).toBe('Open a copy of this message with this done: Insert the missing Max-Forwards');
    const [at, rule, fix] = (copy?.command?.arguments ?? []) as readonly unknown[];
    const params = { uri, at, rule, fix };
    const answer = await file.client.sendRequest<CorrectedMessageResult>(correctedMessageRequest, params);
    expect(answer?.text).toBe(options('one', ['Max-Forwards: 70']));
    const gone = { ...params, rule: 'control-character' };
    expect(await file.client.sendRequest<CorrectedMessageResult>(correctedMessageRequest, gone)).toBeNull();
  });

  it('leads to what to change on the system that the log names', async () => {
    const named = options('one', ['User-Agent: baresip v3.1.0']);
    const answer = named
      .replace(/^OPTIONS.*$/mu, 'SIP/2.0 200 OK')
      .replace('User-Agent: baresip v3.1.0', 'Server: OpenSIPS (3.2.5)');
    const log = `2026/11/22 10:00:00 sent:\r\n${named}2026/11/22 10:00:01 received:\r\n${answer}`;
    const file = await opened(log, 'log', ['sipLens.showRule']);
    const actions = (await actionsAt(file, uri, positionOf(log, 'OPTIONS'))).map(literal);
    const show = actions.find((action) => action?.command?.command === 'sipLens.showRule');
    expect(show?.title).toBe('What to change on OpenSIPS 3.2.5 (“missing-max-forwards”)');
    expect(show?.command?.arguments).toEqual([log.indexOf('OPTIONS'), 'missing-max-forwards']);
  });

  it('has its rule explained where no setting is known, by the server where the client has no command for it', async () => {
    const file = await opened(wrong, 'sip');
    const actions = (await actionsAt(file, uri, positionOf(wrong, 'OPTIONS'))).map(literal);
    const show = actions.find((action) => action?.title === 'Explain the rule “missing-max-forwards”');
    expect(show?.command).toMatchObject({
      command: 'sipLens.server.showRule',
      arguments: [uri, 0, 'missing-max-forwards'],
    });
    const { command = '' } = show?.command ?? {};
    const text: unknown = await file.client.sendRequest(ExecuteCommandRequest.type, {
      command,
      arguments: [uri, 0, 'missing-max-forwards'],
    });
    expect(text).toContain('- mend missing-max-forwards');
  });

  it('is told once where one sender does it in every message, and leads to all of them', async () => {
    const log = Array.from({ length: 21 }, (_none, place) => {
      return `2026/11/22 10:00:${place + 10} sent:\r\n${options(`call-${place}`)}`;
    }).join('');
    const file = await opened(log, 'log', ['sipLens.showAlike']);
    const actions = (await actionsAt(file, uri, positionOf(log, 'OPTIONS'))).map(literal);
    const show = actions.find((action) => action?.command?.command === 'sipLens.showAlike');
    expect(show?.title).toBe('Show all 21 places');
    const [at, rule] = (show?.command?.arguments ?? []) as readonly unknown[];
    const places = await file.client.sendRequest<AlikePlacesResult>(alikePlacesRequest, { uri, at, rule });
    const lines = log.split('\r\n').flatMap((one, line) => (one.startsWith('OPTIONS') ? [line] : []));
    expect(places?.map(({ start }) => start)).toEqual(lines.map((line) => ({ line, character: 0 })));
    // The light bulb is at each of them, and leads back to all.
    const later = { line: lines[12] ?? 0, character: 3 };
    const titles = (await actionsAt(file, uri, later)).map(literal).map((action) => action?.title);
    expect(titles).toEqual(expect.arrayContaining(['Show all 21 places', 'Explain the rule “missing-max-forwards”']));
  });

  it('is offered no one in a log whose editor cannot open the copy', async () => {
    const file = await opened(`2026/11/22 10:00:00 sent:\r\n${wrong}`, 'log');
    const actions = await actionsAt(file, uri, positionOf(`2026/11/22 10:00:00 sent:\r\n${wrong}`, 'OPTIONS'));
    expect(actions.map(({ title }) => title)).not.toContainEqual(expect.stringContaining('Max-Forwards'));
    expect(actions.map(({ title }) => title)).toContain('Explain the rule “missing-max-forwards”');
  });

  it('is done to a new file beside the log where the client can create one, and shown', async () => {
    const log = `2026/11/22 10:00:00 sent:\r\n${wrong}`;
    const trace = 'file:///traces/a%20b.log';
    const { file, shown } = await filing(trace, log);
    const actions = (await actionsAt(file, trace, positionOf(log, 'OPTIONS'))).map(literal);
    const copy = actions.find((action) => action?.title.includes('Insert the missing Max-Forwards'));
    const made = 'file:///traces/a%20b.log.2.missing-max-forwards.sip';
    const start = { line: 0, character: 0 };
    expect(copy?.edit).toEqual({
      documentChanges: [
        { kind: 'create', uri: made, options: { overwrite: false, ignoreIfExists: false } },
        {
          textDocument: { uri: made, version: null },
          edits: [{ range: { start, end: start }, newText: options('one', ['Max-Forwards: 70']) }],
        },
      ],
    });
    const { command = '', arguments: args = [] } = copy?.command ?? {};
    await file.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
    expect(shown).toEqual([made]);
    const elsewhere = { command, arguments: [trace, 'file:///traces/a%20b.log.d/../../etc/passwd'] };
    await expect(file.client.sendRequest(ExecuteCommandRequest.type, elsewhere)).rejects.toThrow(command);
    expect(shown).toEqual([made]);
  });

  it('makes a file of the request that follows a redirection, too, but none of a document that has no folder', async () => {
    const text = `2026/11/22 10:00:00 sent:\r\n${movedPermanently}`;
    const { file } = await filing(uri, text);
    const actions = (await actionsAt(file, uri, positionOf(text, '301 Moved'))).map(literal);
    const request = actions.find((action) => action?.edit !== undefined);
    const [create, edit] = request?.edit?.documentChanges ?? [];
    expect(create).toMatchObject({ kind: 'create', uri: `${uri}.12.request-follow-1.sip` });
    expect(JSON.stringify(edit)).toContain('INVITE sip:alice@new.example.com SIP/2.0');
    const untitled = 'untitled:Untitled-1';
    await file.open(untitled, 'log', text);
    const there = (await actionsAt(file, untitled, positionOf(text, '301 Moved'))).map(literal);
    expect(there.filter((action) => action?.edit !== undefined)).toEqual([]);
  });
});

/** Opens a log in an editor that knows none of our commands, but creates files and shows documents. */
async function filing(trace: string, text: string) {
  const capabilities = {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: [ResourceOperationKind.Create] } },
    window: { showDocument: { support: true } },
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
  };
  open = await pair({ capabilities });
  const shown: string[] = [];
  open.client.onRequest(ShowDocumentRequest.type, ({ uri: file }) => {
    shown.push(file);
    return { success: true };
  });
  await open.open(trace, 'log', text);
  return { file: open, shown };
}
