import { place } from '../related-places.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import type { Lapse } from './lapse.ts';
import { lapsedRegistration } from './lapsed-registration.ts';
import { lapsedSession } from './lapsed-session.ts';
import { lapsedSubscription } from './lapsed-subscription.ts';

/** A registration, a subscription or a session that ran out because nobody refreshed it in time. */
export const refreshMissed: CallRule = Object.freeze({
  id: 'refresh-missed',
  subject: 'call',
  scope: 'dialog',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '10.2.4' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  const registration = lapsedRegistration(seen);
  const subscription = lapsedSubscription(seen);
  const session = lapsedSession(seen);
  if (registration === undefined && subscription === undefined && session === undefined) return nothingFound;
  return [
    ...told(seen, registration, {}),
    ...told(seen, subscription, { reference: { rfc: 'RFC 6665', section: '4.1.2.2' } }),
    // RFC 4028 recommends when to refresh, and asks the other side to hang up.
    ...told(seen, session, { severity: 'warning', basis: 'should', reference: { rfc: 'RFC 4028', section: '10' } }),
  ];
}

function told(
  seen: SeenCall,
  lapse: Lapse | undefined,
  more: Partial<Pick<Found, 'basis' | 'reference' | 'severity'>>,
): readonly Found[] {
  if (lapse === undefined) return nothingFound;
  const { granted, messageId, args, proof, isProbable } = lapse;
  const severity = isProbable === true ? ({ severity: 'information' } as const) : {};
  const related = (): NonNullable<ReturnType<NonNullable<Found['related']>>> => {
    if (proof === undefined) return [];
    return [place(seen.trace, proof, 'came-instead', { method: seen.trace.facts(proof).method ?? '' })];
  };
  return [
    {
      index: granted,
      span: seen.headline(granted),
      messageId,
      args,
      ...more,
      ...severity,
      related,
      remedies: () => [],
    },
  ];
}
