import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { CancellationToken, ExecuteCommandParams, WorkspaceEdit } from 'vscode-languageserver';
import { applyEditCommand, commands, serverCommands } from '../../protocol/index.ts';
import type { Explanation } from '../../protocol/index.ts';
import * as toLsp from '../convert/to-lsp.ts';
import { uriOf } from '../explanations.ts';
import { guarded } from '../guarded.ts';
import type { Session } from '../session.ts';
import { sayOwn } from '../strings.ts';
import type { ClientFacts } from '../client-facts.ts';
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
  const names = ['compareCodes', 'showRemedy', 'createRequest', 'goToBody'] as const;
  const own = names.filter((name) => !client.commands.has(commands[name])).map((name) => serverCommands[name]);
  return client.takesCodeActionLiterals ? own : [...own, applyEditCommand];
}

async function run(
  session: Session,
  command: string,
  values: readonly unknown[],
  token: CancellationToken,
): Promise<unknown> {
  if (command === applyEditCommand) {
    // The edit is the one that the server itself made for the quick fix.
    await session.connection.workspace.applyEdit(values[0] as WorkspaceEdit);
    return null;
  }
  if (command === serverCommands.goToBody) return await goTo(session, values);
  const explanation = explanationOf(command, values);
  return explanation === undefined ? null : await explain(session, explanation, token);
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
    case serverCommands.createRequest: {
      if (second !== 'follow' && second !== 'emergency' && second !== 'alternative') return undefined;
      const contact = typeof third === 'number' ? { contactIndex: third } : {};
      return { kind: 'request', variant: second, ...contact, ...placeAt(first) };
    }
    default:
      return undefined;
  }
}

async function explain(session: Session, explanation: Explanation, token: CancellationToken): Promise<string | null> {
  const { connection, client } = session;
  const uri = uriOf(explanation);
  const text = await session.explanations.text(uri, token);
  if (text === undefined) return null;
  if (client.showsDocuments && client.readsVirtualDocuments) {
    await connection.window.showDocument({ uri, takeFocus: true });
    return text;
  }
  connection.console.info(text);
  // The notification, not the request with buttons: an editor this plain may not know the latter.
  const message = sayOwn(client.language, 'not-shown');
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  return text;
}

async function goTo(session: Session, [uri, start, end]: readonly unknown[]): Promise<null> {
  const document = typeof uri === 'string' ? session.documents.get(uri) : undefined;
  if (document === undefined || typeof start !== 'number' || typeof end !== 'number') return null;
  if (!session.client.showsDocuments) return null;
  const selection = toLsp.range(document, { start, end });
  await session.connection.window.showDocument({ uri: document.uri, takeFocus: true, selection });
  return null;
}
