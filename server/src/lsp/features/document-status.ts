import { CancellationToken } from 'vscode-languageserver';
import { documentStatusNotification } from '../../protocol/index.ts';
import type { DocumentStatus } from '../../protocol/index.ts';
import { WhenQuiet } from '../when-quiet.ts';
import type { Session } from '../session.ts';
import type { Feature } from './feature.ts';

/** sipLens/documentStatus: how much a document holds, for clients that show it. */
export const documentStatus: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    if (!session.client.wantsDocumentStatus) return;
    const quiet = new WhenQuiet(session.runtime, (uri) => void tell(session, uri));
    session.documents.onDidChangeContent(({ document }) => {
      if (document.showsSip) quiet.touch(document.uri);
    });
    session.onDidChangeSettings(() => session.documents.keys().forEach((uri) => quiet.touch(uri)));
    session.onDidTreat((uri) => quiet.touch(uri));
    session.documents.onDidClose(({ document }) => quiet.forget(document.uri));
  },
};

async function tell(session: Session, uri: string): Promise<void> {
  try {
    const asked = await session.ask(uri, 'counts', () => undefined, CancellationToken.None);
    const [problem] = asked === undefined ? [] : await session.projects.problemsFor(uri);
    if (session.documents.get(uri) === undefined) return;
    const status: DocumentStatus = {
      uri,
      messages: asked?.answer.messages ?? 0,
      findings: asked?.answer.findings ?? 0,
      suppressed: asked?.answer.suppressed ?? 0,
      ...(problem === undefined ? {} : { problem }),
    };
    await session.connection.sendNotification(documentStatusNotification, status);
  } catch (error) {
    session.tellFailure(documentStatusNotification, error, { uri });
  }
}
