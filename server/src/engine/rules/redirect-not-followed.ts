import { ackOf } from '../call/ack-of.ts';
import { alternativeService } from '../call/alternative-service.ts';
import { isOutOfSight } from '../call/out-of-sight.ts';
import { responseAt } from '../call/response-at.ts';
import { sameTarget } from '../call/same-target.ts';
import type { Outcome, Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { parseUri, type Uri } from '../sip/uri.ts';
import { nothingFound } from './nothing-found.ts';
import { leadsBack, redirectArguments } from './redirect-arguments.ts';
import { redirectRemedies } from './redirect-remedies.ts';
import { copyPlace, relatedPlaces } from './related-places.ts';
import type { Found, RedirectRule, Related } from './rule.ts';

/** A client that was told where to go and did not, or stopped half way. A proxy that relays a 3xx does nothing wrong. */
export const redirectNotFollowed: RedirectRule = Object.freeze({
  id: 'redirect-not-followed',
  subject: 'redirect',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'should',
  reference: { rfc: 'RFC 3261', section: '8.1.3.4' },
  statusClasses: [3],
  check,
} as const);

function check(trace: Trace, redirect: Redirect): readonly Found[] {
  const { outcome } = redirect;
  const offer = redirect.status === 380 ? alternativeService(trace, redirect.response) : undefined;
  // A 380 that fails the trust test is not to be acted on; alternative-service says so.
  if (offer?.trust.kind === 'fails') return nothingFound;
  // Nor is a Contact that was tried before: RFC 3261 §8.1.3.4 forbids to try it again, and its own rules say so.
  if (outcome.kind === 'not-followed' && !leadsBack(redirect)) {
    return [none(trace, redirect, outcome, offer?.targets[0]?.uri)];
  }
  if (outcome.kind !== 'partly-followed' || outcome.throughProxy) return nothingFound;
  const atClient = redirect.hops.find(({ viaCount }) => viaCount === 1);
  const untried = parseUri(outcome.untried);
  if (atClient === undefined || untried === undefined || isAsked(redirect, untried)) return nothingFound;
  if (isUntriedOutOfSight(trace, redirect, atClient.index, untried)) return nothingFound;
  return isLastTryOver(trace, outcome.finalIndex) ? [partly(trace, redirect, outcome, atClient.index)] : nothingFound;
}

/** In a trace that was taken at the server the tries that passed it are seen, and no others. */
function isUntriedOutOfSight(trace: Trace, { request }: Redirect, response: number, untried: Uri): boolean {
  return request !== undefined && isOutOfSight(trace, { response, request }, untried);
}

/** The Request-URI was tried first of all. */
function isAsked({ target }: Redirect, untried: Uri): boolean {
  return target !== undefined && sameTarget(target, untried) !== undefined;
}

/** The ACK shows that the client has seen its last try fail; without one the trace may just end there. */
function isLastTryOver(trace: Trace, final: number): boolean {
  return trace.facts(final).cseqMethod !== 'INVITE' || ackOf(trace, final) !== undefined;
}

function none(
  trace: Trace,
  redirect: Redirect,
  outcome: Outcome & { readonly kind: 'not-followed' },
  offered: string | undefined,
): Found {
  const { method, count, ...shared } = redirectArguments(redirect);
  // The body of a 380 may name the only target.
  const to = shared.to === '' ? (offered ?? '') : shared.to;
  const seconds = Math.round(outcome.laterTrafficMs / 1000);
  return {
    ...placed(trace, redirect, outcome.response),
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
    ...placed(trace, redirect, response),
    messageId: 'redirect-not-followed.partly',
    args: { status, method, tried, count, to: untried, lastStatus: finalStatus },
  };
}

/** The finding stands where the client received the 3xx; where it was made is a related place. */
function placed(
  trace: Trace,
  redirect: Redirect,
  response: number,
): Pick<Found, 'index' | 'related' | 'remedies' | 'span'> {
  return {
    index: response,
    span: responseAt(trace, response).span,
    related: () => placesBeside(trace, redirect, response),
    remedies: () => redirectRemedies(trace, redirect, 'redirect-not-followed'),
  };
}

function placesBeside(trace: Trace, redirect: Redirect, response: number): readonly Related[] {
  const origin = response === redirect.response ? [] : [copyPlace(trace, redirect.response)];
  const places = relatedPlaces(trace, redirect).filter(({ index }) => index !== response);
  return [...origin, ...places].slice(0, 3);
}
