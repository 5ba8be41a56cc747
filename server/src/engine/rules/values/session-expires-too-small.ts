import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { leastSeconds, secondsOf } from './seconds-of.ts';

/** A session that is to be refreshed more often than the RFC lets anybody ask for. */
export const sessionExpiresTooSmall: MessageRule = Object.freeze({
  id: 'session-expires-too-small',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 4028', section: '4' },
  about: { methods: ['INVITE', 'UPDATE'] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const stated = secondsOf(seen, 'session-expires');
  if (stated === undefined || leastSeconds <= stated.seconds) return nothingFound;
  return foundAt(seen, stated.span, {
    messageId: 'session-expires-too-small.found',
    args: { seconds: stated.seconds },
    fix: () => editText(seen, stated.span, String(leastSeconds)),
  });
}
