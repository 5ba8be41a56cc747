import type { CancellationToken } from 'vscode-languageserver';
import type { Answered } from './analysis/document-analysis.ts';
import type { Asker, QuestionKind, Questions } from './analysis/questions.ts';
import type { TextChange, TraceDocument } from './trace-document.ts';

/** What comes back: an answer, or none because of the asker or of an edit, or because big documents cannot be analysed now. */
export type Reply<Kind extends QuestionKind> = Answered<Kind> | 'unavailable';

/**
 * Where documents are analysed. Whoever asks sees neither slices nor threads. A document is known from the first question
 * about it until it is closed; in between it must be told of every edit.
 */
export interface Analyzer {
  ask<Kind extends QuestionKind>(
    document: TraceDocument,
    kind: Kind,
    question: Questions[Kind],
    asker: Asker,
    token: CancellationToken,
  ): Promise<Reply<Kind>>;
  edited(document: TraceDocument, changes: readonly TextChange[]): void;
  close(document: TraceDocument): void;
}
