import { analyse } from '../log/analyse.ts';
import type { Message } from '../sip/message.ts';
import { isToken } from '../sip/token.ts';
import { documentText } from '../text/text-source.ts';
import { writtenMessage } from './written-message.ts';

/**
 * Tells whether a message that was written in another way still holds the same header fields, Content-Length apart, and nothing but
 * them. `head` is the message as written, up to its body.
 */
export function saysTheSame(message: Message, head: string): boolean {
  const trace = analyse(documentText(head, { hasSeparators: true }));
  const again = trace.count === 1 ? writtenMessage(trace, 0) : undefined;
  return again !== undefined && headersOf(again) === headersOf(message);
}

function headersOf({ headers }: Message): string {
  return headers
    .filter(({ name, writtenName }) => name !== 'content-length' && isToken(writtenName))
    .map(({ name, value }) => `${name}: ${value}`)
    .toSorted()
    .join('\n');
}
