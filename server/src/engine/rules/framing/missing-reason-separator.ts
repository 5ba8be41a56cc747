import { statusCode } from '../../reference/status-codes.ts';
import { span } from '../../text/span.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { standsAlone } from './stands-alone.ts';

/** A status line that ends behind its code: the blank has to stand there even where no phrase does. */
export const missingReasonSeparator: MessageRule = Object.freeze({
  id: 'missing-reason-separator',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.2' },
  about: { kind: 'response' },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const { startLine, wire } = seen.message;
  if (startLine.kind !== 'response' || startLine.reason !== '') return nothingFound;
  const { end } = startLine.statusSpan;
  const next = wire.text.charCodeAt(end);
  // What has kept the CR has kept a blank before it, too.
  if (next === 0x20 || (next !== 0x0d && !standsAlone(seen))) return nothingFound;
  const phrase = statusCode(startLine.status)?.phrase;
  return foundAt(seen, startLine.statusSpan, {
    messageId: 'missing-reason-separator.missing',
    args: { status: startLine.status },
    fix: () => editText(seen, span(end, end), phrase === undefined ? ' ' : ` ${phrase}`),
  });
}
