import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { secondsOf } from './seconds-of.ts';

/** A 2xx that starts a session timer and does not say which side refreshes: both wait for the other, and the call is dropped. */
export const missingRefresher: MessageRule = Object.freeze({
  id: 'missing-refresher',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 4028', section: '9' },
  about: { kind: 'response', methods: ['INVITE', 'UPDATE'], statuses: [200, 202, 204] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const stated = secondsOf(seen, 'session-expires');
  if (stated === undefined || stated.parameters.some(({ name }) => name === 'refresher')) return nothingFound;
  const { end } = stated.span;
  return foundAt(seen, stated.valueSpan, {
    messageId: 'missing-refresher.missing',
    args: { seconds: stated.seconds },
    // The side that answers has to do it where the other one has not said that it can (RFC 4028 §9, table 2).
    fix: () => editText(seen, { start: end, end }, ';refresher=uas'),
  });
}
