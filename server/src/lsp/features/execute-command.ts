import { ErrorCodes, LSPErrorCodes, MessageType, ResponseError, ShowMessageNotification } from 'vscode-languageserver';
import type { CancellationToken, ExecuteCommandParams, WorkspaceEdit } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { applyEditCommand, commands, serverCommands } from '../../protocol/index.ts';
import type { Explanation } from '../../protocol/index.ts';
import type { ClientFacts } from '../client-facts.ts';
import * as toLsp from '../convert/to-lsp.ts';
import { uriOf } from '../explanations.ts';
import { guarded } from '../guarded.ts';
import { isOffered } from '../is-offered.ts';
import { isRecord } from '../is-record.ts';
import type { Session } from '../session.ts';
import { sayOwn } from '../strings.ts';
import type { Feature } from './feature.ts';

/**
 * workspace/executeCommand: the server's own commands, for clients that do not run ours. The result of one that explains
 * is the text itself, because not every editor can open a document for a server.
 */
export const executeCommand: Feature = {
  capabilities: (client) => {
    const announced = announcedCommands(client);
    return announced.length === 0 ? {} : { executeCommandProvider: { commands: announced } };
  },
  register: (session) => {
    session.connection.onExecuteCommand(
      guarded<ExecuteCommandParams, unknown>('workspace/executeCommand', null, session.tellFailure, (params, token) => {
        return run(session, params.command, params.arguments ?? [], token);
      }),
    );
  },
};

/** Only what the client does not run itself: VS Code registers every announced command under its name. */
function announcedCommands(client: ClientFacts): string[] {
  const names = ['compareCodes', 'showRemedy', 'showRule', 'createRequest', 'goToBody'] as const;
  const own = names.filter((name) => !client.commands.has(commands[name])).map((name) => serverCommands[name]);
  // A client that opens a text by itself gets no file.
  const opensTexts = client.commands.has(commands.openCorrectedCopy) && client.commands.has(commands.createRequest);
  const all = opensTexts ? own : [...own, serverCommands.showFile];
  const useful = all.filter((id) => isOffered(client, id));
  return client.takesCodeActionLiterals ? useful : [...useful, applyEditCommand];
}

async function run(
  session: Session,
  command: string,
  values: readonly unknown[],
  token: CancellationToken,
): Promise<unknown> {
  if (command === applyEditCommand) return await applyEdit(session, values);
  if (command === serverCommands.goToBody) return await goTo(session, values);
  if (command === serverCommands.showFile) return await showFile(session, values);
  const isOwn = Object.values<string>(serverCommands).includes(command);
  if (!isOwn) throw refusal(session, 'unknown-command', command);
  const explanation = explanationOf(command, values);
  if (explanation === undefined) throw refusal(session, 'wrong-arguments', command);
  return await explain(session, explanation, token);
}

/** A request that cannot be done is answered so, in words: an editor shows them, and nothing happens in silence. */
function refusal(session: Session, id: 'unknown-command' | 'wrong-arguments', command: string): Error {
  return new ResponseError(ErrorCodes.InvalidParams, sayOwn(session.language, id, { command }));
}

/** Has the client apply the edit that the server itself made for a quick fix. */
async function applyEdit(session: Session, [edit]: readonly unknown[]): Promise<null> {
  if (!isEdit(edit)) throw refusal(session, 'wrong-arguments', applyEditCommand);
  await session.connection.workspace.applyEdit(edit);
  return null;
}

function isEdit(value: unknown): value is WorkspaceEdit {
  return isRecord(value) && (isRecord(value['changes']) || Array.isArray(value['documentChanges']));
}

function explanationOf(command: string, values: readonly unknown[]): Explanation | undefined {
  const [uri, first, second, third] = values;
  if (typeof uri !== 'string' || typeof first !== 'number') return undefined;
  const placeAt = (at: unknown): Pick<Explanation, 'place'> => (typeof at === 'number' ? { place: { uri, at } } : {});
  switch (command) {
    case serverCommands.compareCodes:
      return typeof second === 'number' ? { kind: 'compare', a: first, b: second, ...placeAt(third) } : undefined;
    case serverCommands.showRemedy:
      return { kind: 'remedy', code: first, ...placeAt(second) };
    case serverCommands.showRule:
      return typeof second === 'string' ? { kind: 'rule', rule: second, ...placeAt(first) } : undefined;
    case serverCommands.createRequest: {
      if (second !== 'follow' && second !== 'emergency' && second !== 'alternative') return undefined;
      const contact = typeof third === 'number' ? { contactIndex: third } : {};
      return { kind: 'request', variant: second, ...contact, ...placeAt(first) };
    }
    default:
      return undefined;
  }
}

async function explain(session: Session, explanation: Explanation, token: CancellationToken): Promise<string> {
  const { connection, client } = session;
  const uri = uriOf(explanation);
  const text = await session.explanations.text(uri, token);
  if (text === undefined)
    throw new ResponseError(LSPErrorCodes.RequestFailed, sayOwn(session.language, 'nothing-to-show'));
  if (client.showsDocuments && client.readsVirtualDocuments) {
    await connection.window.showDocument({ uri, takeFocus: true });
    return text;
  }
  connection.console.info(text);
  // The notification, not the request with buttons: an editor this plain may not know the latter.
  const message = sayOwn(session.language, 'not-shown');
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  return text;
}

async function goTo(session: Session, [uri, start, end]: readonly unknown[]): Promise<null> {
  const document = typeof uri === 'string' ? session.documents.get(uri) : undefined;
  if (
    document === undefined ||
    typeof start !== 'number' ||
    typeof end !== 'number' ||
    !session.client.showsDocuments
  ) {
    throw refusal(session, 'wrong-arguments', serverCommands.goToBody);
  }
  const selection = toLsp.range(document, { start, end });
  await session.connection.window.showDocument({ uri: document.uri, takeFocus: true, selection });
  return null;
}

/** Only what a quick fix has written is shown: a file beside a document that is open. */
async function showFile(session: Session, [uri, file]: readonly unknown[]): Promise<null> {
  if (typeof uri !== 'string' || typeof file !== 'string' || !isBeside(file, uri) || !session.client.showsDocuments) {
    throw refusal(session, 'wrong-arguments', serverCommands.showFile);
  }
  await session.connection.window.showDocument({ uri: file, takeFocus: true });
  return null;
}

function isBeside(file: string, uri: string): boolean {
  const name = `${URI.parse(uri).toString()}.`;
  return file.startsWith(name) && !file.slice(name.length).includes('/');
}
