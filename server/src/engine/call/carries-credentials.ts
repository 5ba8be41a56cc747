import type { Trace } from '../log/trace.ts';
import { firstHeader } from '../sip/headers-named.ts';
import { stretchOf } from '../text/text-source.ts';

const field = /\n(?:proxy-)?authorization[ \t]*:/i;
/** The same, or the end of the headers before it: an empty line, or a body whose empty line is missing. */
const fieldOrEnd = /\n(?:((?:proxy-)?authorization[ \t]*:)|\r?\n|<|v=0\r?\n)/i;

/**
 * Tells whether a request carries Authorization or Proxy-Authorization. A message that stands in the log as it went over the wire
 * need not be parsed for it: each challenge of a log asks this about the next request.
 */
export function carriesCredentials(trace: Trace, index: number): boolean {
  if (trace.isVerbatim(index)) {
    const { start, end } = trace.messageSpan(index);
    const text = stretchOf(trace.text, start, end);
    const first = fieldOrEnd.exec(text);
    if (first === null) return false;
    if (first[1] !== undefined) return true;
    if (!field.test(text)) return false;
  }
  const message = trace.message(index);
  return ['authorization', 'proxy-authorization'].some((name) => firstHeader(message, name) !== undefined);
}
