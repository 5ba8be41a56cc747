import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { leastSeconds, secondsOf } from './seconds-of.ts';

/** A request that asks for a shorter session than it says itself may be asked for: it is answered 422 or handled at random. */
export const sessionExpiresBelowMinSe: MessageRule = Object.freeze({
  id: 'session-expires-below-min-se',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 4028', section: '7.1' },
  about: { kind: 'request', methods: ['INVITE', 'UPDATE'] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const least = secondsOf(seen, 'min-se');
  if (least === undefined || least.seconds < leastSeconds) return nothingFound;
  const asked = secondsOf(seen, 'session-expires');
  if (asked === undefined || least.seconds <= asked.seconds) return nothingFound;
  return foundAt(seen, asked.span, {
    messageId: 'session-expires-below-min-se.found',
    args: { seconds: asked.seconds, least: least.seconds },
    fix: () => editText(seen, asked.span, String(least.seconds)),
  });
}
