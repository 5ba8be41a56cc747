import { maxForwards } from '../../sip/headers/max-forwards.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A request that may take more hops than the RFC recommends: a loop lives the longer for it. What is no octet is another rule's. */
export const maxForwardsAbove70: MessageRule = Object.freeze({
  id: 'max-forwards-above-70',
  subject: 'message',
  scope: 'message',
  profile: 'strict',
  defaultSeverity: 'information',
  basis: 'should',
  reference: { rfc: 'RFC 3261', section: '8.1.1.6' },
  about: { kind: 'request' },
  check,
} as const satisfies MessageRule);

const recommended = 70;
const most = 255;

function check(seen: SeenMessage): readonly Found[] {
  const hops = maxForwards(seen.message) ?? 0;
  if (hops <= recommended || most < hops) return nothingFound;
  const header = seen.header('max-forwards');
  if (header === undefined) return nothingFound;
  return foundAt(seen, header.valueSpan, {
    messageId: 'max-forwards-above-70.found',
    args: { hops },
    fix: () => editText(seen, header.valueSpan, String(recommended)),
  });
}
