import type { SyntaxFaultId } from '../reference/syntax-fault.ts';
import type { Span } from '../text/span.ts';

/** What a parser noticed while it went on reading. Ids are stable; the span is in wire offsets and holds what is wrong. */
export interface Problem {
  /** What is wrong: `reference/syntax-fault.ts` says it in words. */
  readonly id: SyntaxFaultId;
  readonly span: Span;
}
