import { CancellationToken } from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnostics-of.ts';
import { WhenQuiet } from '../when-quiet.ts';
import type { Session } from '../session.ts';
import { SettledDocuments } from '../settled-documents.ts';
import type { Feature } from './feature.ts';

/** textDocument/publishDiagnostics: what the rules found, for clients that cannot ask for it. */
export const publishDiagnostics: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    if (session.client.pullsDiagnostics) return;
    const publisher = new Publisher(session);
    const quiet = new WhenQuiet(session.runtime, (uri) => void publisher.publish(uri));
    session.documents.onDidChangeContent(({ document }) => quiet.touch(document.uri));
    session.onDidChangeSettings(() => session.documents.keys().forEach((uri) => quiet.touch(uri)));
    session.onDidTreat((uri) => {
      const document = session.documents.get(uri);
      if (document?.showsSip === true) quiet.touch(uri);
      else if (document !== undefined) publisher.takeBack(uri);
    });
    session.documents.onDidClose(({ document }) => {
      quiet.forget(document.uri);
      publisher.takeBack(document.uri);
    });
  },
};

class Publisher {
  readonly #session: Session;
  readonly #settled: SettledDocuments;
  /** The documents that show something in the client. */
  readonly #showing = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
    this.#settled = new SettledDocuments(session, (uri) => void this.publish(uri));
  }

  async publish(uri: string): Promise<void> {
    const { connection, client } = this.#session;
    try {
      const asked = await this.#session.ask(uri, 'diagnostics', this.#settled.question, CancellationToken.None);
      if (asked === undefined) {
        this.takeBack(uri);
        return;
      }
      this.#settled.heard(asked);
      this.#showing.add(uri);
      const diagnostics = diagnosticsOf(asked, client);
      await connection.sendDiagnostics({ uri, version: asked.version, diagnostics });
    } catch (error) {
      this.#session.tellFailure('textDocument/publishDiagnostics', error, { uri });
      this.takeBack(uri);
    }
  }

  /** What was shown of a document that is closed, is no trace any more, or cannot be analysed is of no use. */
  takeBack(uri: string): void {
    if (!this.#showing.delete(uri)) return;
    const tell = (error: unknown): void => {
      this.#session.tellFailure('textDocument/publishDiagnostics', error, { uri });
    };
    this.#session.connection.sendDiagnostics({ uri, diagnostics: [] }).catch(tell);
  }
}
