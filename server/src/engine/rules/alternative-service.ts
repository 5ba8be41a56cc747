import { alternativeService as readOffer, type AlternativeServiceOffer } from '../call/alternative-service.ts';
import type { Redirect } from '../call/redirect.ts';
import { responseAt } from '../call/response-at.ts';
import type { Trace } from '../log/trace.ts';
import { bodyOctets } from '../sip/body/body-text.ts';
import { alternativeServiceRemedies } from './alternative-service-remedies.ts';
import { isHeadCut } from './is-head-cut.ts';
import { nothingFound } from './nothing-found.ts';
import { outcomeId } from './redirect-arguments.ts';
import { place, relatedPlaces } from './related-places.ts';
import type { Found, RedirectRule, Related, Severity } from './rule.ts';

/** A 380: the request cannot be served like this, and the body says how else. */
export const alternativeService: RedirectRule = Object.freeze({
  id: 'alternative-service',
  subject: 'redirect',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'interop',
  reference: { rfc: 'RFC 3261', section: '21.3.5' },
  statusClasses: [3],
  check,
} as const);

function check(trace: Trace, redirect: Redirect): readonly Found[] {
  if (redirect.status !== 380) return nothingFound;
  const offer = readOffer(trace, redirect.response);
  // Of a response that is cut short nobody knows what it offers.
  if (!offer.hasBody && offer.targets.length === 0 && isHeadCut(trace, redirect.response)) return nothingFound;
  const found: Found = {
    index: redirect.response,
    span: responseAt(trace, redirect.response).span,
    severity: severityOf(redirect, offer),
    ...sentence(trace, redirect, offer),
    related: () => [...pathPlace(trace, offer), ...relatedPlaces(trace, redirect)].slice(0, 3),
    remedies: () => alternativeServiceRemedies(trace, redirect, offer),
  };
  return [found];
}

/** A 380 that fails the trust test may be forged: the UE must not act on it, followed or not. */
function severityOf(redirect: Redirect, offer: AlternativeServiceOffer): Severity {
  if (offer.trust.kind === 'fails') return 'warning';
  return redirect.outcome.kind === 'followed' || offer.trust.kind === 'passes' ? 'information' : 'warning';
}

function sentence(trace: Trace, redirect: Redirect, offer: AlternativeServiceOffer): Pick<Found, 'args' | 'messageId'> {
  const outcome = outcomeId(redirect.outcome);
  const service = offer.ims?.alternativeService;
  const type = service?.type ?? '';
  if (service !== undefined && (offer.isEmergency || type !== '')) {
    const args = { action: service.action ?? '', text: service.reason ?? '', trust: offer.trust.kind, outcome };
    if (offer.isEmergency) return { messageId: 'alternative-service.emergency', args };
    return { messageId: 'alternative-service.type', args: { type, ...args } };
  }
  const to = offer.targets[0]?.uri;
  const contentType = offer.contentType ?? '';
  if (to !== undefined) return { messageId: 'alternative-service.target', args: { to, contentType, outcome } };
  if (!offer.hasBody) return { messageId: 'alternative-service.nothing', args: { method: redirect.method } };
  const octets = bodyOctets(trace.message(redirect.response), trace.text.unit).withCrlf ?? 0;
  return { messageId: 'alternative-service.body', args: { contentType, octets, outcome } };
}

function pathPlace(trace: Trace, { trust }: AlternativeServiceOffer): readonly Related[] {
  return trust.kind === 'cannot-be-checked' ? [] : [place(trace, trust.pathIndex, 'path', { path: trust.path })];
}
