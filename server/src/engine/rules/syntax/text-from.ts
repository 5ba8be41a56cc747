import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';

/** How much is quoted of what cannot be read, in characters. */
const longestQuote = 40;

/** Returns what stands in a header field from the place on where it cannot be read. */
export function textFrom({ text, valueEnd }: Header, { span }: Problem): string {
  return text.slice(span.start, Math.min(Math.max(valueEnd, span.end), span.start + longestQuote));
}
