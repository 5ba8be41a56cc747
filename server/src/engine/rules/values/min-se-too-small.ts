import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { leastSeconds, secondsOf } from './seconds-of.ts';

/** A Min-SE below the 90 seconds that are the least anybody may name. */
export const minSeTooSmall: MessageRule = Object.freeze({
  id: 'min-se-too-small',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 4028', section: '5' },
  about: { methods: ['INVITE', 'UPDATE'] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const stated = secondsOf(seen, 'min-se');
  if (stated === undefined || leastSeconds <= stated.seconds) return nothingFound;
  return foundAt(seen, stated.span, {
    messageId: 'min-se-too-small.found',
    args: { seconds: stated.seconds },
    fix: () => editText(seen, stated.span, String(leastSeconds)),
  });
}
