import { alternativeService } from '../call/alternative-service.ts';
import type { Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { callableContact, leadsBack } from '../rules/redirect-arguments.ts';
import { redirectRemedies } from '../rules/redirect-remedies.ts';
import type { Caution } from '../rules/rule.ts';
import { reasonPhrase } from '../sip/status-span.ts';
import { lineOfEntry } from './line-index-of.ts';
import { targetChange, validityOf, type Validity } from './redirect-facts.ts';

/** One step that this very message asks for, in order; render has the words. URIs and methods come from the trace. */
export type RemedyStep =
  | {
      readonly id:
        | 'fix-server'
        | 'fix-self'
        | 'break-loop'
        | 'find-ack'
        | 'ask-user'
        | 'already-followed'
        | 'emergency-cs'
        | 'read-body'
        | 'fix-380'
        | 'untrusted';
      readonly status: number;
    }
  | { readonly id: 'retry' | 'retry-no-draft'; readonly method: string; readonly uri: string }
  | { readonly id: 'use-proxy' | 'emergency-registration' | 'emergency' | 'alternative'; readonly uri: string }
  | { readonly id: 'update' | 'registrar'; readonly from: string; readonly to: string }
  | { readonly id: 'do-not-store'; readonly validity: Validity }
  | { readonly id: 'choose'; readonly count: number }
  | { readonly id: 'probably-followed'; readonly line: number }
  | { readonly id: 'follow-answered'; readonly response: string; readonly line: number }
  | { readonly id: 'fix-identity'; readonly identity: string; readonly path: string }
  | { readonly id: 'caution'; readonly caution: Caution };

/** Returns what to do about one 3xx, the first thing first. */
export function remedySteps(trace: Trace, redirect: Redirect): readonly RemedyStep[] {
  const steps = redirect.status === 380 ? alternativeSteps(trace, redirect) : contactSteps(trace, redirect);
  const isUnacknowledged = redirect.acknowledgement.kind === 'missing';
  return isUnacknowledged ? [...steps, { id: 'find-ack', status: redirect.status }] : steps;
}

function contactSteps(trace: Trace, redirect: Redirect): readonly RemedyStep[] {
  const { status, requestUri, method } = redirect;
  const first = callableContact(redirect);
  if (first === undefined) return [{ id: 'fix-server', status }];
  const uri = first.uri.text;
  const change = targetChange(redirect, first);
  if (status !== 305 && change?.same !== undefined) return [{ id: 'fix-self', status }];
  if (leadsBack(redirect)) return [{ id: 'break-loop', status }];
  const steps: RemedyStep[] = change?.leavesSips === true ? [{ id: 'ask-user', status }] : [];
  const { outcome } = redirect;
  if (1 < redirect.contacts.length) steps.push({ id: 'choose', count: redirect.contacts.length });
  if (outcome.kind === 'followed') steps.push(...followedSteps(trace, status, outcome));
  else if (status === 305) steps.push({ id: 'use-proxy', uri });
  else steps.push({ id: redirect.request === undefined ? 'retry-no-draft' : 'retry', method, uri });
  // The Request-URI inside a dialog is the Contact of one device, which no address book holds.
  if (status === 301 && requestUri !== undefined && !redirect.isInDialog) {
    steps.push({ id: method === 'REGISTER' ? 'registrar' : 'update', from: requestUri, to: uri });
    steps.push(...cautionSteps(trace, redirect));
  }
  if (status === 302) steps.push({ id: 'do-not-store', validity: validityOf(trace, redirect, first) });
  return steps;
}

/** A redirection that was followed may still end in a failure, which is then what has to be looked at. */
function followedSteps(
  trace: Trace,
  status: number,
  outcome: Extract<Redirect['outcome'], { kind: 'followed' }>,
): readonly RemedyStep[] {
  const isProbable = outcome.certainty === 'probable';
  const doubt: readonly RemedyStep[] = isProbable
    ? [{ id: 'probably-followed', line: lineOfEntry(trace, outcome.by) }]
    : [];
  const { finalIndex, finalStatus } = outcome;
  if (finalIndex === undefined || finalStatus === undefined || finalStatus < 300)
    return isProbable ? doubt : [{ id: 'already-followed', status }];
  const response = `${finalStatus} ${reasonPhrase(trace.message(finalIndex))}`.trim();
  return [...doubt, { id: 'follow-answered', response, line: lineOfEntry(trace, finalIndex) }];
}

function cautionSteps(trace: Trace, redirect: Redirect): readonly RemedyStep[] {
  const remedies = redirectRemedies(trace, redirect, 'moved-permanently');
  const cautions = remedies.flatMap((one) => (one.kind === 'replace-uri' ? one.cautions : []));
  const isPrivate = cautions.includes('private-address');
  // That a REGISTER is about the registrar is a step of its own, and a private address is an IP literal anyway.
  const named = cautions.filter((one) => one !== 'register' && !(isPrivate && one === 'ip-literal'));
  return named.map((caution) => ({ id: 'caution', caution }));
}

function alternativeSteps(trace: Trace, redirect: Redirect): readonly RemedyStep[] {
  const { status } = redirect;
  const offer = alternativeService(trace, redirect.response);
  if (offer.trust.kind === 'fails') {
    const { identity, path } = offer.trust;
    return [
      { id: 'untrusted', status },
      { id: 'fix-identity', identity, path },
    ];
  }
  if (redirect.outcome.kind === 'followed') return followedSteps(trace, status, redirect.outcome);
  if (offer.isEmergency) {
    const uri = offer.serviceUrn ?? 'urn:service:sos';
    const asksForRegistration = offer.ims?.alternativeService?.action?.toLowerCase() === 'emergency-registration';
    if (!asksForRegistration) return [{ id: 'emergency', uri }];
    return [
      { id: 'emergency-registration', uri },
      { id: 'emergency-cs', status },
    ];
  }
  const target = offer.targets.find(({ uri }) => /^(?:sips?|tel):/i.test(uri));
  const steps: readonly RemedyStep[] = target === undefined ? [] : [{ id: 'alternative', uri: target.uri }];
  if (offer.hasBody) return [...steps, { id: 'read-body', status }];
  return [...steps, { id: 'fix-380', status }];
}
