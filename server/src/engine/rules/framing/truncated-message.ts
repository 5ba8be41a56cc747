import type { Trace } from '../../log/trace.ts';
import { span } from '../../text/span.ts';
import { lengthOf } from '../../text/text-source.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isCutShort } from './is-cut-short.ts';
import { textBefore, textBehind } from './stands-alone.ts';

/** A message that ends in the middle of a header line: a datagram or a buffer was too short for it. */
export const truncatedMessage: MessageRule = Object.freeze({
  id: 'truncated-message',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '18.3' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const { headers, body, wire } = seen.message;
  const { length } = wire.text;
  if (body.start < length || /\n\r?\n$/.test(wire.text.slice(-3)) || !seen.isBare) return nothingFound;
  const behind = seen.ask(textBehind);
  if (seen.ask(textBefore) !== '') return nothingFound;
  if (behind !== '') return ofLeftOver(seen, behind);
  if (!isCutShort(seen)) return nothingFound;
  const end = wire.text.trimEnd().length;
  const lineStart = wire.text.lastIndexOf('\n', end - 1) + 1;
  const header = headers.at(-1);
  const isInHeader = header !== undefined && lineStart <= header.start;
  const text = wire.text.slice(lineStart, end);
  return foundAt(seen, span(lineStart, Math.min(end, length)), {
    messageId: isInHeader ? 'truncated-message.in-header' : 'truncated-message.in-line',
    args: isInHeader ? { header: header.writtenName } : { written: text },
  });
}

/** The beginning of the name of a header field, which the framing does not take for a line of the message. */
function ofLeftOver(seen: SeenMessage, text: string): readonly Found[] {
  const { trace, index } = seen;
  const { end } = trace.messageSpan(index);
  if (!/^[A-Za-z][A-Za-z-]{0,30}$/.test(text) || seen.ask(lengthBehind) !== text.length) return nothingFound;
  const place = span(end, end + text.length);
  return [{ index, span: place, messageId: 'truncated-message.in-line', args: { written: text }, remedies: () => [] }];
}

/** How many characters stand behind a message. */
function lengthBehind(trace: Trace, index: number): number {
  return lengthOf(trace.text) - trace.messageSpan(index).end;
}
