import type { RankedContact, Redirect } from '../call/redirect.ts';
import { spanAt } from '../call/span-at.ts';
import { sameTarget, type SameTarget } from '../call/same-target.ts';
import type { Trace } from '../log/trace.ts';
import type { Uri } from '../sip/uri.ts';
import { nothingFound } from './nothing-found.ts';
import { compareRemedies } from './redirect-remedies.ts';
import { relatedPlaces } from './related-places.ts';
import type { Found, RedirectRule, Remedy } from './rule.ts';

/** A Contact that is the Request-URI again, on the hop where the 3xx was made: a client that follows comes back. */
export const redirectToItself: RedirectRule = Object.freeze({
  id: 'redirect-to-itself',
  subject: 'redirect',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.3' },
  statusClasses: [3],
  check,
} as const);

function check(trace: Trace, redirect: Redirect): readonly Found[] {
  const { target } = redirect;
  if (target === undefined) return nothingFound;
  let found: Found[] | undefined;
  for (const contact of redirect.contacts) {
    const { uri } = contact.value;
    const same = uri === undefined ? undefined : sameTarget(target, uri);
    if (uri === undefined || same === undefined) continue;
    found ??= [];
    found.push(finding(trace, redirect, { contact, uri, same, target }));
  }
  return found ?? nothingFound;
}

interface Match {
  readonly contact: RankedContact;
  readonly uri: Uri;
  readonly same: SameTarget;
  readonly target: Uri;
}

function finding(trace: Trace, redirect: Redirect, { contact, uri, same, target }: Match): Found {
  const { status } = redirect;
  const shared = {
    index: redirect.response,
    span: spanAt(trace, redirect.response, contact.value.uriSpan),
    related: () => relatedPlaces(trace, redirect),
    remedies: (): readonly Remedy[] => [
      { kind: 'explain', index: redirect.response },
      ...compareRemedies(status),
      { kind: 'turn-off', rule: 'redirect-to-itself' },
    ],
  } as const;
  if (same.kind === 'equal') {
    const messageId = status === 305 ? 'redirect-to-itself.no-proxy' : 'redirect-to-itself.equal';
    return { ...shared, messageId, args: { status, to: uri.text } };
  }
  // By §19.1.4 the two differ, so that no MUST is broken; real loops look like this all the same.
  const args = { status, from: target.text, to: uri.text, part: same.part };
  return { ...shared, severity: 'warning', basis: 'interop', messageId: 'redirect-to-itself.near-equal', args };
}
