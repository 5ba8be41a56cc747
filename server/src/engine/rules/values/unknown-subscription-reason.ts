import { headerValues } from '../../sip/header-values.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A subscription that ended for a reason nobody registered: the subscriber tries again as if there were none. */
export const unknownSubscriptionReason: MessageRule = Object.freeze({
  id: 'unknown-subscription-reason',
  subject: 'message',
  scope: 'message',
  profile: 'strict',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 6665', section: '4.1.3' },
  about: { kind: 'request', methods: ['NOTIFY'] },
  check,
} as const satisfies MessageRule);

/** RFC 6665 §4.1.3, RFC 4660 §5.4. */
const known: ReadonlySet<string> = new Set([
  'badfilter',
  'deactivated',
  'giveup',
  'invariant',
  'noresource',
  'probation',
  'rejected',
  'timeout',
]);

function check(seen: SeenMessage): readonly Found[] {
  const header = seen.header('subscription-state');
  if (header === undefined || !header.value.includes('=')) return nothingFound;
  const [value] = headerValues(header);
  const reason = value?.parameters.find(({ name }) => name === 'reason');
  if (reason?.value === undefined || known.has(reason.value.toLowerCase())) return nothingFound;
  return foundAt(seen, reason.span, {
    messageId: 'unknown-subscription-reason.found',
    args: { reason: reason.value },
  });
}
