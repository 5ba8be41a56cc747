import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { TraceDocument } from './trace-document.ts';

/** What a document was coloured with last. */
interface Kept {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** Keeps the tokens that each document got last, so that the next answer is what has changed. */
export class TokenDeltas {
  readonly #kept = new WeakMap<TraceDocument, Kept>();

  /** Returns the tokens as they are, and keeps them. */
  whole(document: TraceDocument, data: number[]): SemanticTokens & { readonly resultId: string } {
    const resultId = `${document.opening}.${document.revision}`;
    this.#kept.set(document, { resultId, data });
    return { resultId, data };
  }

  /** Returns the difference to the tokens that the client has as `previous`, or all of them where those are not kept any more. */
  difference(document: TraceDocument, data: number[], previous: string): SemanticTokens | SemanticTokensDelta {
    const old = this.#kept.get(document);
    const all = this.whole(document, data);
    if (old === undefined || old.resultId !== previous) return all;
    const { resultId } = all;
    const shorter = Math.min(old.data.length, data.length);
    let head = 0;
    while (head < shorter && old.data[head] === data[head]) head += 1;
    let tail = 0;
    while (tail < shorter - head && old.data[old.data.length - 1 - tail] === data[data.length - 1 - tail]) tail += 1;
    const deleteCount = old.data.length - head - tail;
    if (deleteCount === 0 && head + tail === data.length) return { resultId, edits: [] };
    return {
      resultId,
      edits: [{ start: head, deleteCount, data: data.slice(head, data.length - tail) }],
    };
  }
}
