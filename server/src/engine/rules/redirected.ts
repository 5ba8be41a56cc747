import type { Redirect } from '../call/redirect.ts';
import { responseAt } from '../call/response-at.ts';
import type { Trace } from '../log/trace.ts';
import { statusCode } from '../reference/status-codes.ts';
import { isAddressCutOff } from './is-address-cut-off.ts';
import { nothingFound } from './nothing-found.ts';
import { chainArguments, redirectArguments } from './redirect-arguments.ts';
import { redirectRemedies } from './redirect-remedies.ts';
import { relatedPlaces } from './related-places.ts';
import type { Found, RedirectRule, Reference } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** A 3xx other than 301 and 380, which have rules of their own. */
export const redirected: RedirectRule = Object.freeze({
  id: 'redirected',
  subject: 'redirect',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '8.1.3.4' },
  statusClasses: [3],
  check,
} as const);

function check(trace: Trace, redirect: Redirect, settings: RuleSettings): readonly Found[] {
  if (redirect.status === 301 || redirect.status === 380 || isAddressCutOff(trace, redirect)) {
    return nothingFound;
  }
  const { span, reason } = responseAt(trace, redirect.response);
  const found: Found = {
    index: redirect.response,
    span,
    reference: referenceOf(redirect.status),
    ...sentence(redirect, reason, settings),
    related: () => relatedPlaces(trace, redirect),
    remedies: () => redirectRemedies(trace, redirect, 'redirected'),
  };
  return [found];
}

/** RFC 3261 §8.1.3.2 says what an unknown code of a class means. */
function referenceOf(status: number): Reference {
  const known = statusCode(status);
  return known === undefined ? { rfc: 'RFC 3261', section: '8.1.3.2' } : { rfc: known.rfc, section: known.section };
}

function sentence(redirect: Redirect, reason: string, settings: RuleSettings): Pick<Found, 'args' | 'messageId'> {
  const { status } = redirect;
  const { count, ...shared } = redirectArguments(redirect);
  const chain = chainArguments(redirect, settings);
  if (statusCode(status) === undefined) {
    const { method } = redirect;
    if (shared.to === '') return { messageId: 'redirected.unknown-no-address', args: { status, reason, method } };
    return { messageId: 'redirected.unknown', args: { status, reason, ...shared, count, ...chain } };
  }
  const { method } = redirect;
  if (shared.to === '') return { messageId: 'redirected.no-address', args: { status, reason, method } };
  if (status === 305) return { messageId: 'redirected.proxy', args: { status, reason, ...shared } };
  return { messageId: 'redirected.addresses', args: { status, reason, ...shared, count, ...chain } };
}
