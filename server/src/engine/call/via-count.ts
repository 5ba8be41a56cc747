import { vias } from '../sip/headers/vias.ts';
import { headersNamed } from '../sip/headers-named.ts';
import type { Message } from '../sip/message.ts';

/** One value in the form that nearly all have: without a comma, a quote or a comment it cannot be read as two, nor as none. */
const plainVia = /^SIP\/2\.0\/[A-Z]+ [\w.:[\]-]+(?:;[\w.-]+(?:=[\w.:[\]-]+)?)*$/;

/** Returns the number of Via values of a message, which most often is that of its Via lines. */
export function viaCount(message: Pick<Message, 'headers'>): number {
  const headers = headersNamed(message, 'via');
  const isPlain = headers.every(({ text, valueSpan }) => plainVia.test(text.slice(valueSpan.start, valueSpan.end)));
  return isPlain ? headers.length : vias(message).length;
}
