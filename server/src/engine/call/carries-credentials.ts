import type { Trace } from '../log/trace.ts';
import { firstHeader } from '../sip/headers-named.ts';
import { stretchOf } from '../text/text-source.ts';

const field = /\n(?:proxy-)?authorization[ \t]*:/i;
/** An empty line, or a body whose empty line is missing. */
const headersEnd = /\n(?:\r?\n|<|v=0\r?\n)/;

/**
 * Tells whether a request carries Authorization or Proxy-Authorization. A message that stands in the log as it went over the wire
 * need not be parsed for it: each challenge of a log asks this about the next request.
 */
export function carriesCredentials(trace: Trace, index: number): boolean {
  if (trace.isVerbatim(index)) {
    const { start, end } = trace.messageSpan(index);
    const text = stretchOf(trace.text, start, end);
    const at = text.search(field);
    if (at < 0) return false;
    const behind = text.search(headersEnd);
    if (behind < 0 || at < behind) return true;
  }
  const message = trace.message(index);
  return ['authorization', 'proxy-authorization'].some((name) => firstHeader(message, name) !== undefined);
}
