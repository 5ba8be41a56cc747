import type { Redirect } from '../call/redirect.ts';
import { responseAt } from '../call/response-at.ts';
import type { Trace } from '../log/trace.ts';
import { isAddressCutOff } from './is-address-cut-off.ts';
import { nothingFound } from './nothing-found.ts';
import { chainArguments, leadsBack, redirectArguments } from './redirect-arguments.ts';
import { redirectRemedies } from './redirect-remedies.ts';
import { relatedPlaces } from './related-places.ts';
import type { Found, RedirectRule, Severity } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** A 301: whoever dialled has an old address, and will dial it again until it is changed where it is kept. */
export const movedPermanently: RedirectRule = Object.freeze({
  id: 'moved-permanently',
  subject: 'redirect',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'should',
  reference: { rfc: 'RFC 3261', section: '21.3.2' },
  statusClasses: [3],
  check,
} as const);

function check(trace: Trace, redirect: Redirect, settings: RuleSettings): readonly Found[] {
  if (redirect.status !== 301 || isAddressCutOff(trace, redirect)) return nothingFound;
  const found: Found = {
    index: redirect.response,
    span: responseAt(trace, redirect.response).span,
    severity: severityOf(redirect),
    ...sentence(redirect, settings),
    related: () => relatedPlaces(trace, redirect),
    remedies: () => redirectRemedies(trace, redirect, 'moved-permanently'),
  };
  return [found];
}

function severityOf(redirect: Redirect): Severity {
  const { outcome } = redirect;
  const isAnsweredElsewhere = outcome.kind === 'not-needed' && outcome.why === 'another-branch-answered';
  const isSettled = outcome.kind === 'followed' || isAnsweredElsewhere;
  return isSettled || redirect.isInDialog || redirect.method === 'OPTIONS' ? 'information' : 'warning';
}

function sentence(redirect: Redirect, settings: RuleSettings): Pick<Found, 'args' | 'messageId'> {
  const { method, from, to, count, outcome } = redirectArguments(redirect);
  if (to === '') return { messageId: 'moved-permanently.no-address', args: { method, from } };
  if (from === '') return { messageId: 'moved-permanently.no-request', args: { method, to, count } };
  if (redirect.isInDialog) return { messageId: 'moved-permanently.in-dialog', args: { method, from, to, outcome } };
  if (method === 'REGISTER') return { messageId: 'moved-permanently.registrar', args: { from, to, outcome } };
  const args = { from, to, count, outcome, ...chainArguments(redirect, settings) };
  if (leadsBack(redirect)) return { messageId: 'moved-permanently.in-loop', args };
  if (redirect.outcome.kind === 'followed') return { messageId: 'moved-permanently.followed', args };
  return { messageId: 'moved-permanently.new-address', args: { method, ...args } };
}
