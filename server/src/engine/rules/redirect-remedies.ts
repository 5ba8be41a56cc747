import type { Redirect } from '../call/redirect.ts';
import { responseAt } from '../call/response-at.ts';
import type { Trace } from '../log/trace.ts';
import { requestUriOf } from '../sip/request-uri-of.ts';
import { addressCautions } from './address-cautions.ts';
import { callableContact, isCallable, leadsBack } from './redirect-arguments.ts';
import type { Caution, Remedy, RuleId } from './rule.ts';

/** Returns what can be done about a 3xx with Contacts, the most useful first. */
export function redirectRemedies(trace: Trace, redirect: Redirect, rule: RuleId): readonly Remedy[] {
  return [
    { kind: 'explain', index: redirect.response },
    ...contactRemedies(trace, redirect),
    ...compareRemedies(redirect.status),
    { kind: 'turn-off', rule },
  ];
}

function contactRemedies(trace: Trace, redirect: Redirect): readonly Remedy[] {
  const contact = callableContact(redirect);
  if (contact === undefined) return [];
  const { contactIndex, uri } = contact;
  // There is nothing to replace or to try where the new address is the old one: redirect-to-itself says what to do.
  if (uri.text === redirect.requestUri) return [];
  const remedies: Remedy[] = [{ kind: 'copy', what: 'contact-uri', text: uri.text }];
  // A CANCEL goes where its INVITE went (RFC 3261 §9.1); nobody sends it elsewhere.
  if (redirect.method === 'CANCEL') return remedies;
  // Inside a dialog the Request-URI is the Contact of one device, which stands in no address book; the new address of a loop
  // leads back to the old one.
  const isWorthStoring = redirect.status === 301 && !redirect.isInDialog && !leadsBack(redirect);
  if (isWorthStoring && redirect.requestUri !== undefined) {
    const cautions = replaceCautions(trace, redirect);
    // What is stored is what is dialled: `method` and headers are for the one request (RFC 3261 §19.1.5).
    remedies.push({ kind: 'replace-uri', from: redirect.requestUri, to: requestUriOf(uri), cautions });
  }
  // A tel URI is a Request-URI as well (RFC 3261 §8.1.1.1); mailto and the like lead out of SIP.
  if (redirect.request !== undefined && isCallable(uri)) {
    const index = redirect.response;
    remedies.push({ kind: 'create-request', variant: 'follow', index, contactIndex, target: uri.text });
  }
  return remedies;
}

function replaceCautions(trace: Trace, redirect: Redirect): readonly Caution[] {
  const contact = callableContact(redirect);
  if (contact === undefined) return [];
  const ends = contact.value.expiresSeconds !== undefined || responseAt(trace, redirect.response).hasExpires;
  return [
    ...addressCautions(contact.uri),
    ...(ends ? (['expires'] as const) : []),
    ...(redirect.method === 'REGISTER' ? (['register'] as const) : []),
  ];
}

/** The codes that each 3xx is confused with. */
const confusedWith: ReadonlyMap<number, readonly number[]> = new Map([
  [300, [302]],
  [301, [380, 302]],
  [302, [301]],
  [305, [302]],
  [380, [301]],
]);

/** Returns the comparisons with the codes that a status may be confused with; an unknown 3xx counts as 300. */
export function compareRemedies(status: number): readonly Remedy[] {
  const others = confusedWith.get(status) ?? [];
  return others.map((b) => ({ kind: 'compare', a: status, b }));
}
