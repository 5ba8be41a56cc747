import type { Span } from '../text/span.ts';

/** What a parser noticed while it went on reading. Ids are stable; the span is in wire offsets. */
export interface Problem {
  readonly id:
    | 'start-line-malformed'
    | 'header-without-colon'
    | 'header-name-empty'
    | 'blank-line-missing'
    | 'fold-before-first-header'
    | 'content-length-invalid'
    | 'contact-invalid'
    | 'address-invalid'
    | 'cseq-invalid'
    | 'body-not-xml';
  readonly span: Span;
}
