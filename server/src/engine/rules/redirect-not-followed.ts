import { ackOf } from '../call/ack-of.ts';
import type { Outcome, Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { redirectArguments } from './redirect-arguments.ts';
import { redirectRemedies } from './redirect-remedies.ts';
import { copyPlace, relatedPlaces } from './related-places.ts';
import type { Found, RedirectRule } from './rule.ts';
import { statusSpan } from './status-span.ts';

/** A client that was told where to go and did not, or stopped half way. A proxy that relays a 3xx does nothing wrong. */
export const redirectNotFollowed: RedirectRule = Object.freeze({
  id: 'redirect-not-followed',
  subject: 'redirect',
  defaultSeverity: 'information',
  basis: 'should',
  reference: { rfc: 'RFC 3261', section: '8.1.3.4' },
  statusClasses: [3],
  check,
} as const);

function* check(trace: Trace, redirect: Redirect): Generator<Found, void> {
  const { outcome } = redirect;
  if (outcome.kind === 'not-followed') yield none(trace, redirect, outcome);
  if (outcome.kind !== 'partly-followed' || outcome.throughProxy) return;
  const atClient = redirect.hops.find(({ viaCount }) => viaCount === 1);
  if (atClient !== undefined && isLastTryOver(trace, outcome.finalIndex)) {
    yield partly(trace, redirect, outcome, atClient.index);
  }
}

/** The ACK shows that the client has seen its last try fail; without one the trace may just end there. */
function isLastTryOver(trace: Trace, final: number): boolean {
  return trace.facts(final).cseqMethod !== 'INVITE' || ackOf(trace, final) !== undefined;
}

function none(trace: Trace, redirect: Redirect, outcome: Outcome & { readonly kind: 'not-followed' }): Found {
  const { method, count, to } = redirectArguments(redirect);
  const seconds = Math.round(outcome.laterTrafficMs / 1000);
  return {
    ...shared(trace, redirect, outcome.response),
    messageId: 'redirect-not-followed.none',
    args: { status: redirect.status, method, count, to, seconds },
  };
}

function partly(
  trace: Trace,
  redirect: Redirect,
  outcome: Outcome & { readonly kind: 'partly-followed' },
  response: number,
): Found {
  const { method, status } = redirect;
  const { tried, count, untried, finalStatus } = outcome;
  return {
    ...shared(trace, redirect, response),
    messageId: 'redirect-not-followed.partly',
    args: { status, method, tried, count, to: untried, lastStatus: finalStatus },
  };
}

/** The finding stands where the client received the 3xx; where it was made is a related place. */
function shared(
  trace: Trace,
  redirect: Redirect,
  response: number,
): Pick<Found, 'index' | 'related' | 'remedies' | 'span'> {
  const origin = response === redirect.response ? [] : [copyPlace(trace, redirect.response)];
  const places = relatedPlaces(trace, redirect).filter(({ index }) => index !== response);
  return {
    index: response,
    span: statusSpan(trace.message(response)),
    related: [...origin, ...places].slice(0, 3),
    remedies: redirectRemedies(trace, redirect, 'redirect-not-followed'),
  };
}
