import type { CancellationToken } from 'vscode-languageserver';
import { documentText } from '../../engine/index.ts';
import type { TextSource } from '../../engine/index.ts';
import type { Analyzer } from '../analyzer.ts';
import type { Runtime } from '../runtime.ts';
import type { TextChange, TraceDocument } from '../trace-document.ts';
import { DocumentAnalysis } from './document-analysis.ts';
import type { Answered } from './document-analysis.ts';
import type { Asker, QuestionKind, Questions } from './questions.ts';

/** Analyses documents on the thread that also speaks to the client, and gives way between slices. */
export class LocalAnalyzer implements Analyzer {
  readonly #runtime: Runtime;
  readonly #analyses = new Map<TraceDocument, DocumentAnalysis>();

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  async ask<Kind extends QuestionKind>(
    document: TraceDocument,
    kind: Kind,
    question: Questions[Kind],
    asker: Asker,
    token: CancellationToken,
  ): Promise<Answered<Kind>> {
    return await this.#analysisOf(document).ask(kind, question, asker, token);
  }

  edited(document: TraceDocument, changes: readonly TextChange[]): void {
    this.#analyses.get(document)?.edited(changes);
  }

  close(document: TraceDocument): void {
    this.#analyses.get(document)?.close();
    this.#analyses.delete(document);
  }

  #analysisOf(document: TraceDocument): DocumentAnalysis {
    const known = this.#analyses.get(document);
    if (known !== undefined) return known;
    const analysis = new DocumentAnalysis({
      text: () => textOf(document, this.#runtime),
      yieldTurn: () => this.#runtime.yieldTurn(),
    });
    this.#analyses.set(document, analysis);
    return analysis;
  }
}

/** The document has a table of its lines, which follows the edits: only as long as there were none it is that of the trace. */
function textOf(document: TraceDocument, { copyLatin1 }: Runtime): TextSource {
  const { revision } = document;
  const lineAt = (offset: number): number | undefined =>
    document.revision === revision ? document.text.positionAt(offset).line : undefined;
  const { hasSeparators } = document;
  const host = { lineAt, hasSeparators };
  return documentText(document.text.getText(), copyLatin1 === undefined ? host : { ...host, copyLatin1 });
}
