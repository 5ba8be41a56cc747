import type { Redirect } from '../call/redirect.ts';
import { responseAt } from '../call/response-at.ts';
import type { Trace } from '../log/trace.ts';
import type { Message } from '../sip/message.ts';
import { isHeadCut } from './is-head-cut.ts';
import { nothingFound } from './nothing-found.ts';
import { compareRemedies } from './redirect-remedies.ts';
import { relatedPlaces } from './related-places.ts';
import type { Found, RedirectRule, Remedy } from './rule.ts';

/** A redirection that does not say where to: clients have nothing to try. */
export const redirectWithoutContact: RedirectRule = Object.freeze({
  id: 'redirect-without-contact',
  subject: 'redirect',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'should',
  reference: { rfc: 'RFC 3261', section: '13.3.1.2' },
  statusClasses: [3],
  check,
} as const);

/** The codes whose answer is in the Contact; that of a 380 is in the body. */
const needContact: ReadonlySet<number> = new Set([300, 301, 302, 305]);

function check(trace: Trace, redirect: Redirect): readonly Found[] {
  const { status, method, response } = redirect;
  const { contacts, hasContact, span } = responseAt(trace, response);
  // The response to a CANCEL carries no Contact (RFC 3261 §20, table 2).
  if (!needContact.has(status) || method === 'CANCEL') return nothingFound;
  if (hasContact) {
    // Of the star itself contact-star-misuse tells.
    if (contacts.length === 0 || !contacts.every(({ isWildcard }) => isWildcard)) return nothingFound;
    return [{ ...found(trace, redirect), ...onlyForRegister, span, messageId: 'redirect-without-contact.wildcard' }];
  }
  if (isHeadCut(trace, response)) return nothingFound;
  if (status !== 305) {
    return [{ ...found(trace, redirect), span, messageId: 'redirect-without-contact.missing' }];
  }
  // In IMS a 305 to REGISTER makes the phone look for another P-CSCF by itself.
  const severity = method === 'REGISTER' ? 'warning' : 'error';
  const reference = { rfc: 'RFC 3261', section: '21.3.4' };
  const messageId = 'redirect-without-contact.missing-proxy';
  return [{ ...found(trace, redirect), span, severity, basis: 'must', reference, messageId }];
}

/** RFC 3261 §20.10: `*` is for REGISTER only, where it means all bindings. */
const onlyForRegister = {
  severity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.10' },
} as const satisfies Partial<Found>;

function found(trace: Trace, redirect: Redirect): Pick<Found, 'args' | 'index' | 'related' | 'remedies'> {
  const { status, method, response } = redirect;
  return {
    index: response,
    args: { status, reason: responseAt(trace, response).reason, method },
    related: () => relatedPlaces(trace, redirect),
    remedies: () => remediesOf(trace, redirect),
  };
}

function remediesOf(trace: Trace, redirect: Redirect): readonly Remedy[] {
  return [
    { kind: 'explain', index: redirect.response },
    ...insertion(trace, redirect.response),
    ...compareRemedies(redirect.status),
    { kind: 'turn-off', rule: 'redirect-without-contact' },
  ];
}

function insertion(trace: Trace, index: number): readonly Remedy[] {
  if (trace.formatId(index) !== 'raw' || responseAt(trace, index).hasContact) return [];
  const message = trace.message(index);
  const at = insertionPlace(message);
  return at === undefined ? [] : [{ kind: 'insert-contact', index, at: message.wire.toSource(at) }];
}

/** Behind the CSeq, where most stacks write it; else before the first header. */
function insertionPlace({ headers }: Message): number | undefined {
  const cseqPlace = headers.findIndex(({ name }) => name === 'cseq');
  return (headers[cseqPlace + 1] ?? headers[0])?.span.start;
}
