import { maxForwards } from '../../sip/headers/max-forwards.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A request that no proxy may pass on any more. OPTIONS is sent so on purpose, hop by hop (§11). */
export const maxForwardsExhausted: MessageRule = Object.freeze({
  id: 'max-forwards-exhausted',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '16.3' },
  about: { kind: 'request' },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  if (seen.method === 'OPTIONS' || maxForwards(seen.message) !== 0) return nothingFound;
  const header = seen.header('max-forwards');
  if (header === undefined) return nothingFound;
  return foundAt(seen, header.valueSpan, {
    messageId: 'max-forwards-exhausted.found',
    args: { method: seen.method },
  });
}
