import type { Redirect } from '../call/redirect.ts';
import { spanAt } from '../call/span-at.ts';
import type { Trace } from '../log/trace.ts';
import { nothingFound } from './nothing-found.ts';
import { compareRemedies } from './redirect-remedies.ts';
import { relatedPlaces } from './related-places.ts';
import type { Found, RedirectRule } from './rule.ts';

/** A call to a sips URI that is sent on to something that is not: the caller asked for TLS on each hop. */
export const redirectDowngradesSecurity: RedirectRule = Object.freeze({
  id: 'redirect-downgrades-security',
  subject: 'redirect',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'should',
  reference: { rfc: 'RFC 3261', section: '8.1.3.4' },
  statusClasses: [3],
  check,
} as const);

function check(trace: Trace, redirect: Redirect): readonly Found[] {
  const from = redirect.requestUri;
  if (from === undefined || redirect.target?.kind !== 'sips') return nothingFound;
  const found: Found[] = [];
  for (const { value } of redirect.contacts) {
    const { uri } = value;
    if (uri === undefined || uri.kind === 'sips') continue;
    found.push({
      index: redirect.response,
      span: spanAt(trace, redirect.response, value.uriSpan),
      messageId: 'redirect-downgrades-security.target',
      args: { from, to: uri.text, scheme: uri.scheme },
      related: () => relatedPlaces(trace, redirect),
      remedies: () => [
        { kind: 'explain', index: redirect.response },
        ...compareRemedies(redirect.status),
        { kind: 'turn-off', rule: 'redirect-downgrades-security' },
      ],
    });
  }
  return found;
}
