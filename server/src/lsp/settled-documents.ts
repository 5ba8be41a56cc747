import type { Questions } from './analysis/questions.ts';
import { mostShown } from './diagnostics-of.ts';
import type { Asked, Session } from './session.ts';
import type { TraceDocument } from './trace-document.ts';
import { WhenQuiet } from './when-quiet.ts';

/** How long nobody may have typed before what is not there is taken to be missing. */
const writingMilliseconds = 2000;

/**
 * What is being written is not told to be unfinished: that waits until nobody has typed for a while, the document is saved, the caret
 * leaves the line, or the next change is somewhere else. Nothing is kept of it but the place of the last change.
 */
export class SettledDocuments {
  readonly #documents: Session['documents'];
  readonly #tell: (uri: string) => void;
  readonly #waiting = new Set<string>();

  /** Calls `tell` when something that was held back is to be told. */
  constructor(session: Session, tell: (uri: string) => void) {
    const { documents, runtime } = session;
    this.#documents = documents;
    this.#tell = tell;
    const quiet = new WhenQuiet(runtime, (uri) => this.#settle(uri), writingMilliseconds);
    documents.onDidChangeContent(({ document }) => {
      if (document.writtenAt !== undefined) quiet.touch(document.uri);
    });
    const settle = (uri: string): void => {
      quiet.forget(uri);
      this.#settle(uri);
    };
    documents.onDidSave(({ document }) => settle(document.uri));
    session.onDidLeaveLine(settle);
    documents.onDidClose(({ document }) => {
      quiet.forget(document.uri);
      this.#waiting.delete(document.uri);
    });
  }

  /** Returns the question about all findings of a document but those about what is being written there. */
  readonly question = ({ writtenAt }: TraceDocument): Questions['diagnostics'] => {
    return writtenAt === undefined ? { most: mostShown } : { most: mostShown, writtenAt };
  };

  /** Takes note of an answer to such a question. */
  heard({ document, answer }: Asked<'diagnostics'>): void {
    const { uri, writtenAt } = document;
    if (answer.held === 0) this.#waiting.delete(uri);
    else if (writtenAt !== undefined) this.#waiting.add(uri);
    // The pause came between the question and its answer.
    else this.#tell(uri);
  }

  #settle(uri: string): void {
    this.#documents.get(uri)?.settle();
    if (this.#waiting.delete(uri)) this.#tell(uri);
  }
}
