import type { UriTwice } from '../call/chain-place.ts';
import type { Redirect } from '../call/redirect.ts';
import { responseAt } from '../call/response-at.ts';
import { spanAt } from '../call/span-at.ts';
import type { Trace } from '../log/trace.ts';
import { nothingFound } from './nothing-found.ts';
import { place, requestPlace } from './related-places.ts';
import type { Found, RedirectRule, Related } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** A chain of redirections that comes back to a URI it has tried, or that takes more hops than is ordinary. */
export const redirectLoop: RedirectRule = Object.freeze({
  id: 'redirect-loop',
  subject: 'redirect',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.3.4' },
  statusClasses: [3],
  check,
} as const);

function check(trace: Trace, redirect: Redirect, settings: RuleSettings): readonly Found[] {
  const { hops, uriTwice, isLoop } = redirect.chain;
  const twice = uriTwice === undefined ? nothingFound : [loop(trace, redirect, uriTwice)];
  // Once a chain is a loop, its length says nothing new.
  if (isLoop || hops !== settings.maxHops + 1) return twice;
  const tooMany: Found = {
    ...shared(redirect),
    span: responseAt(trace, redirect.response).span,
    severity: 'warning',
    basis: 'observation',
    reference: 'none',
    messageId: 'redirect-loop.too-many-hops',
    args: { hops, max: settings.maxHops },
    related: () => ownRequest(trace, redirect),
  };
  return [...twice, tooMany];
}

function loop(trace: Trace, redirect: Redirect, { uri, firstUse }: UriTwice): Found {
  const { response } = redirect;
  const contact = redirect.contacts.find(({ value }) => value.uri?.text === uri);
  return {
    ...shared(redirect),
    span: contact === undefined ? responseAt(trace, response).span : spanAt(trace, response, contact.value.uriSpan),
    messageId: 'redirect-loop.uri-twice',
    args: { uri, hops: redirect.chain.hops },
    related: () => [place(trace, firstUse, 'first-use', { uri }), ...ownRequest(trace, redirect)],
  };
}

function shared(redirect: Redirect): Pick<Found, 'index' | 'remedies'> {
  const index = redirect.response;
  return {
    index,
    remedies: () => [
      { kind: 'explain', index },
      { kind: 'turn-off', rule: 'redirect-loop' },
    ],
  };
}

function ownRequest(trace: Trace, { request }: Redirect): readonly Related[] {
  return request === undefined ? [] : [requestPlace(trace, request)];
}
