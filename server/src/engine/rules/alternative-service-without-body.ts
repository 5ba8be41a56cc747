import { alternativeService } from '../call/alternative-service.ts';
import type { Redirect } from '../call/redirect.ts';
import { responseAt } from '../call/response-at.ts';
import type { Trace } from '../log/trace.ts';
import { isHeadCut } from './is-head-cut.ts';
import { nothingFound } from './nothing-found.ts';
import { firstContact } from './redirect-arguments.ts';
import { compareRemedies } from './redirect-remedies.ts';
import { relatedPlaces } from './related-places.ts';
import type { Found, RedirectRule } from './rule.ts';

/** A 380 whose alternatives are nowhere: RFC 3261 §21.3.5 says that the body describes them. */
export const alternativeServiceWithoutBody: RedirectRule = Object.freeze({
  id: 'alternative-service-without-body',
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
  const { span, contentLength } = responseAt(trace, redirect.response);
  const { hasBody } = alternativeService(trace, redirect.response);
  // A Content-Length above 0 says that there was a body which the log left out.
  if (hasBody || 0 < (contentLength ?? 0) || isHeadCut(trace, redirect.response)) return nothingFound;
  const found: Found = {
    index: redirect.response,
    span,
    messageId: 'alternative-service-without-body.missing',
    args: { count: redirect.contacts.length, to: firstContact(redirect)?.uri.text ?? '' },
    related: () => relatedPlaces(trace, redirect),
    remedies: () => [
      { kind: 'explain', index: redirect.response },
      ...compareRemedies(380),
      { kind: 'turn-off', rule: 'alternative-service-without-body' },
    ],
  };
  return [found];
}
