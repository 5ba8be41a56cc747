import type { AlternativeServiceOffer, NamedTarget } from '../call/alternative-service.ts';
import type { Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { compareRemedies } from './redirect-remedies.ts';
import type { Remedy } from './rule.ts';
import { sourceSpan } from '../sip/source-span.ts';

/** The service URN of RFC 5031 §4.2 for an emergency whose kind nobody named. */
const anyEmergency = 'urn:service:sos';

/** Returns what can be done about a 380, the most useful first. */
export function alternativeServiceRemedies(
  trace: Trace,
  redirect: Redirect,
  offer: AlternativeServiceOffer,
): readonly Remedy[] {
  const remedies: Remedy[] = [{ kind: 'explain', index: redirect.response }];
  if (offer.description !== undefined) {
    remedies.push({ kind: 'go-to', span: sourceSpan(trace.message(redirect.response), offer.description) });
  }
  remedies.push(...actingRemedies(redirect, offer));
  return [...remedies, ...compareRemedies(380), { kind: 'turn-off', rule: 'alternative-service' }];
}

function actingRemedies(redirect: Redirect, offer: AlternativeServiceOffer): readonly Remedy[] {
  const remedies: Remedy[] = [];
  if (offer.serviceUrn !== undefined) remedies.push({ kind: 'copy', what: 'service-urn', text: offer.serviceUrn });
  if (redirect.request === undefined) return remedies;
  const index = redirect.response;
  const trust = offer.trust.kind === 'fails' ? ({ isUntrusted: true } as const) : {};
  if (offer.isEmergency) {
    const target = offer.serviceUrn ?? anyEmergency;
    remedies.push({ kind: 'create-request', variant: 'emergency', index, target, ...trust });
  }
  const other = offer.targets.find(isOtherTarget);
  if (other !== undefined) {
    const place = other.contactIndex === undefined ? {} : { contactIndex: other.contactIndex };
    remedies.push({ kind: 'create-request', variant: 'alternative', index, ...place, target: other.uri, ...trust });
  }
  return remedies;
}

/** A target that an ordinary call can go to: the emergency URN has its own remedy. */
function isOtherTarget({ uri }: NamedTarget): boolean {
  return /^(?:sips?|tel):/i.test(uri);
}
