import type { Trace } from '../log/trace.ts';
import { headersNamed } from '../sip/headers-named.ts';

/**
 * Tells whether a tool cut a message short in its headers, as packet printers do with IP fragments and TCP segments: no
 * empty line ends them and Content-Length, which most stacks write last, is not among them. What is missing from such a
 * message may have stood in the rest. A bare message is as its writer left it.
 */
export function isCutOff(trace: Trace, index: number): boolean {
  if (trace.formatId(index) === 'raw') return false;
  const message = trace.message(index);
  if (message.problems.some(({ id }) => id === 'blank-line-missing')) return true;
  const { text } = message.wire;
  const isEnded = message.body.start < text.length || /\n\r?\n$/.test(text.slice(-3));
  return !isEnded && headersNamed(message, 'content-length').length === 0;
}
