import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A Session-ID that is not the 32 digits of a UUID without its hyphens: nobody downstream can correlate by it. */
export const badSessionId: FaultRule = Object.freeze({
  id: 'bad-session-id',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 7989', section: '5' },
  faults: ['hex-malformed'],
  headers: ['session-id'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span }: Problem): readonly Found[] {
  const value = seen.message.wire.text.slice(span.start, span.end);
  const digits = value.replaceAll('-', '').toLowerCase();
  return foundAt(seen, span, {
    messageId: 'bad-session-id.found',
    args: { value, length: value.length },
    // A UUID as it is usually written has only its hyphens too much.
    fix: () => (/^[\da-f]{32}$/.test(digits) ? editText(seen, span, digits) : undefined),
  });
}
