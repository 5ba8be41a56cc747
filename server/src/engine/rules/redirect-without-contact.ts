import type { Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { contacts } from '../sip/headers/contacts.ts';
import { headersNamed } from '../sip/headers-named.ts';
import type { Message } from '../sip/message.ts';
import { isCutOff } from './is-cut-off.ts';
import { compareRemedies } from './redirect-remedies.ts';
import { relatedPlaces } from './related-places.ts';
import type { Found, RedirectRule, Remedy } from './rule.ts';
import { sourceSpan } from '../sip/source-span.ts';
import { reasonPhrase, statusSpan } from './status-span.ts';

/** A redirection that does not say where to: clients have nothing to try. */
export const redirectWithoutContact: RedirectRule = Object.freeze({
  id: 'redirect-without-contact',
  subject: 'redirect',
  defaultSeverity: 'warning',
  basis: 'should',
  reference: { rfc: 'RFC 3261', section: '13.3.1.2' },
  statusClasses: [3],
  check,
} as const);

/** The codes whose answer is in the Contact; that of a 380 is in the body. */
const needContact: ReadonlySet<number> = new Set([300, 301, 302, 305]);

function* check(trace: Trace, redirect: Redirect): Generator<Found, void> {
  const message = trace.message(redirect.response);
  const { status, method } = redirect;
  const found = {
    index: redirect.response,
    args: { status, reason: reasonPhrase(message), method },
    related: relatedPlaces(trace, redirect),
    remedies: remediesOf(trace, redirect, message),
  };
  const wildcard = !redirect.hasWildcard ? undefined : contacts(message).find(({ isWildcard }) => isWildcard);
  if (wildcard !== undefined) {
    const span = sourceSpan(message, wildcard.span);
    // RFC 3261 §20.10: `*` is for REGISTER only, where it means all bindings.
    const reference = { rfc: 'RFC 3261', section: '20.10' };
    yield {
      ...found,
      span,
      severity: 'error',
      basis: 'must',
      reference,
      messageId: 'redirect-without-contact.wildcard',
    };
    return;
  }
  // The response to a CANCEL carries no Contact (RFC 3261 §20, table 2).
  if (!needContact.has(status) || method === 'CANCEL' || hasContact(message) || isCutOff(trace, redirect.response))
    return;
  const span = statusSpan(message);
  if (status !== 305) {
    yield { ...found, span, messageId: 'redirect-without-contact.missing' };
    return;
  }
  // In IMS a 305 to REGISTER makes the phone look for another P-CSCF by itself.
  const severity = method === 'REGISTER' ? 'warning' : 'error';
  const reference = { rfc: 'RFC 3261', section: '21.3.4' };
  yield { ...found, span, severity, basis: 'must', reference, messageId: 'redirect-without-contact.missing-proxy' };
}

/** A Contact that cannot be read is there all the same. */
function hasContact(message: Message): boolean {
  return headersNamed(message, 'contact').some(({ value }) => value !== '');
}

function remediesOf(trace: Trace, redirect: Redirect, message: Message): readonly Remedy[] {
  const at = insertionPlace(message);
  const index = redirect.response;
  const insert: readonly Remedy[] =
    trace.formatId(index) === 'raw' && at !== undefined && !hasContact(message)
      ? [{ kind: 'insert-contact', index, at: message.wire.toSource(at) }]
      : [];
  return [
    { kind: 'explain', index },
    ...insert,
    ...compareRemedies(redirect.status),
    { kind: 'turn-off', rule: 'redirect-without-contact' },
  ];
}

/** Behind the CSeq, where most stacks write it; else before the first header. */
function insertionPlace({ headers }: Message): number | undefined {
  const cseqPlace = headers.findIndex(({ name }) => name === 'cseq');
  return (headers[cseqPlace + 1] ?? headers[0])?.span.start;
}
