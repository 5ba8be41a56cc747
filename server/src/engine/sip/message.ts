import type { Span } from '../text/span.ts';
import type { Header } from './header.ts';
import type { Problem } from './problem.ts';
import type { StartLine } from './start-line.ts';
import type { Wire } from './wire.ts';

/** One SIP message, read from its wire view. Every span is in wire offsets (0-based, half-open). */
export interface Message {
  readonly wire: Wire;
  readonly startLine: StartLine;
  readonly headers: readonly Header[];
  /** From behind the empty line to the end; empty when there is no body. */
  readonly body: Span;
  readonly problems: readonly Problem[];
}
