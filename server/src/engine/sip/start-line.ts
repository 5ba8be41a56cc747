import type { Span } from '../text/span.ts';

/** `INVITE sip:bob@example.com SIP/2.0` (RFC 3261 §7.1). */
export interface RequestLine {
  readonly kind: 'request';
  readonly method: string;
  readonly methodSpan: Span;
  readonly requestUri: string;
  readonly requestUriSpan: Span;
  readonly version: string;
  readonly span: Span;
}

/** `SIP/2.0 301 Moved Permanently` (RFC 3261 §7.2). */
export interface StatusLine {
  readonly kind: 'response';
  readonly version: string;
  /** The number as written; beyond 100 to 699 it has no class. */
  readonly status: number;
  readonly statusSpan: Span;
  readonly reason: string;
  readonly reasonSpan: Span;
  readonly span: Span;
}

/** A first line that is neither, kept so that the headers behind it are still read. */
export interface MalformedLine {
  readonly kind: 'malformed';
  readonly text: string;
  readonly span: Span;
}

export type StartLine = RequestLine | StatusLine | MalformedLine;
