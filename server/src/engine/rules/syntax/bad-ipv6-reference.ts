import type { Problem } from '../../sip/problem.ts';
import { encloseText } from '../fixes/enclose-text.ts';
import { foundAt } from '../found-at.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';

/** An IPv6 address without its square brackets, or square brackets around something else. */
export const badIpv6Reference: FaultRule = Object.freeze({
  id: 'bad-ipv6-reference',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 5118', section: '4.1' },
  faults: ['ipv6-reference-malformed', 'ipv6-brackets-missing'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, { id, span: place }: Problem): readonly Found[] {
  const args = { written: seen.message.wire.text.slice(place.start, place.end) };
  if (id === 'ipv6-reference-malformed')
    return foundAt(seen, place, { messageId: 'bad-ipv6-reference.malformed', args });
  return foundAt(seen, place, {
    messageId: 'bad-ipv6-reference.without-brackets',
    args,
    fix: () => encloseText(seen, place, '[', ']'),
  });
}
