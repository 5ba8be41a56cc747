import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';

/** A percent sign in a URI without two hexadecimal digits behind it. */
export const badEscape: FaultRule = Object.freeze({
  id: 'bad-escape',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '25.1' },
  faults: ['escape-malformed'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, { span: place }: Problem): readonly Found[] {
  const text = seen.message.wire.text.slice(place.start, place.end);
  const behind = { start: place.start + 1, end: place.start + 1 };
  return foundAt(seen, place, {
    messageId: 'bad-escape.malformed',
    args: { written: text },
    fix: () => editText(seen, behind, '25'),
  });
}
